import type { Concepts } from "./scenes.ts";

/** The words of the concepts of danger in English. */
export const ENGLISH_DANGER_CONCEPTS: Concepts = {
	body: {
		words: `hand(|s) finger(|s) fingertip(|s) thumb(|s) arm(|s) elbow(|s) wrist(|s) shoulder(|s) leg(|s) knee(|s) ankle(|s)
			foot feet toe(|s) shin(|s) thigh(|s) hip(|s) rib(|s) spine eye(|s) eyelid(|s) face forehead skin head scalp skull nose nostril
			mouth lip(|s) tongue throat tooth teeth gum(|s) jaw neck chest ear(|s) cheek(|s) chin lung(|s) stomach tummy collarbone nail(|s)`,
	},
	wounded: {
		words: `burn burned burnt burns scald(|s|ed|ing) singe(|d) blister(|s|ed|ing) bleed(|s|ing) bled blood bloody bruise(|s|d) bruising
			swell(|s|ing|ed) swole swollen puffed puffy rash(|es) welt(|s) hives numb tingl(e|ed|es|ing) sprain(|ed) fractur(e|ed|es) dislocat(e|ed)
			gash(|ed) slic(e|ed) graz(e|ed) scrap(e|ed) scratch(|ed) stitch(|es|ed) wound(|s|ed) injur(y|ies|ed|ing|e) hurt(|s|ing) scar(|red|s)
			concuss(ed|ion) faint(|ed|ing) unconscious collapsed chok(e|ed|es|ing) suffocat(e|ed|ing) strangl(e|ed|ing) crush(|ed|ing) stung
			sting(|s|ing) itch(|y|ing|es) peel(|ed|ing) infected electrocut(e|ed) zapped shocked seizure(|s) fever convuls(ed|ing|ions) foaming
			limp(|ing) stabbed pierced chipped snapped severed amputated paralysed paralyzed agony screaming`,
		phrases: `broke(n|)
			(broke|broken|cracked|cut|lost|twisted|split) (my|her|his|our|their|your|a|the|two|three|#)
			(couldnt|cant|cannot|not|stopped|trouble|struggled|struggling) (to)? (breathe|breathing|swallow)
			(out) cold
			(turned|turning|went|gone|going|lips) (blue|purple|grey)
			raw`,
	},
	struck: {
		words: `fell fallen falling slip(|s|ped|ping) trip(|ped) tumbl(e|ed|ing) trap(|ped) pinch(|ed) jammed thrown
			struck knock(|ed|s) smash(|ed) crash(|ed) slam(|med|s) whack(|ed) bang(|ed) dragged drown(|ed|ing) attack(|ed) bit bitten
			mauled flung squashed stranded`,
		phrases: `(hit|ran|run) (my|her|his|me|us|over)
			(caught|stuck) (in|between|under|inside|up)
			(landed|came) (down)? on (my|her|his|me|us)`,
	},
	frail: {
		words: `child(|s|ren|rens) kid(|s|dies) toddler(|s) bab(y|ies|ys) infant(|s) newborn(|s) bairn(|s) wee(an|ans) son(|s) daughter(|s)
			grandson granddaughter grandchild(|ren) nephew niece mum(|s) mam mom(|s) mother(|s) dad(|s) father(|s) nan nana gran granny
			grandmother grandma grandad grandpa grandfather grandparents wife husband partner sister brother pensioner(|s) elderly
			passenger(|s) pedestrian(|s) guest(|s) resident(|s) pupil(|s) cyclist(|s) patient(|s) dog(|s) cat(|s) puppy kitten
			postman neighbour(|s) neighbor(|s) lad(|s) girl(|s) boy(|s) schoolkids someone somebody colleague`,
		phrases: `# year old(s)
			(four|five|six|seven|eight|nine|ten|two|three|twelve) year old
			(little|wee) (one|ones|man|girl|boy|lad)
			(old|older|elderly) (lady|man|woman|gentleman|ladies|folk)
			my (little|eldest|youngest)`,
	},
	device: {
		words: `batter(y|ies) charger(|s) plug(|s) socket(|s) outlet(|s) adapter adaptor lead cable phone handset laptop tablet kettle toaster oven stove hob
			cooker microwave fryer fridge freezer dishwasher dryer drier tumble washer machine heater radiator boiler blanket iron straightener(|s)
			hairdryer lamp bulb light(|s) router hub modem powerbank ebike scooter hoverboard vape hairdryers fuse fusebox meter tv telly television
			monitor speaker earbud(|s) headphones extractor fan engine motor exhaust bonnet dashboard carriage cabin
			appliance appliances device unit console controller drill mower grill bbq barbecue candle lighter cylinder`,
		phrases: `power (bank|strip|supply|pack|lead|brick)
			air fryer
			(extension|fuse|consumer) (lead|cord|box|board|unit)
			under the (bonnet|hood)`,
	},
	heat: {
		words: `smok(e|ed|es|ing|y) smoulder(|ed|ing) smolder(|ed|ing) flame(|s) fire fires spark(|s|ed|ing) melt(|s|ed|ing) molten burn burned burnt burning burns
			scorch(|ed|ing) charred singed explod(e|ed|es|ing) explosion overheat(|s|ed|ing) popped exploded bulg(e|ed|es|ing) swell(|ing|s|ed) swollen
			puffed inflated hiss(|ed|es|ing) arcing arced crackling fizz(|ed|ing) blackened autoignited ignit(e|ed|es|ing) combusted shock(|s) zap(|s|ped) blew`,
		phrases: `(too|red|scalding|boiling|burning|scorching|roasting) hot
			hot (enough|to)
			gets (so|really|very|extremely|insanely|scary) hot
			(went|turned|gone|goes) (black|brown)
			burn mark(s)
			(went|goes|going|gone|go) (off)? bang
			went up in
			caught (fire|light|alight)
			on fire
			alight`,
	},
	smell: {
		words: `smell(|s|ed|ing|y) smelt stink(|s|ing) stank reek(|s|ed|ing) odour(|s) odor whiff stench`,
	},
	fumes: {
		words: `burning burnt gas smoke smoky smoking plastic petrol diesel fuel fumes chemical(|s) electrical rubber singed monoxide gases ammonia bleach solvent paraffin fishy acrid`,
	},
	foreign: {
		words: `glass shard(|s) splinter(|s) metal staple(|s) needle(|s) syringe(|s) blade(|s) razor(|s) screw(|s) bolt nut wire wires stone(|s) pebble
			maggot(|s) worm(|s) cockroach(|es) roach(|es) mouse rat rats droppings mould mold mouldy moldy magnet(|s) bead(|s) plaster bandage
			plastic porcelain ceramic wood tack drawing nail`,
	},
	food: {
		words: `food meal salad soup bread loaf roll sandwich wrap burger chips fries pizza pasta rice curry cereal muesli yoghurt yogurt milk
			formula puree pouch jar cake biscuit(|s) cookie(|s) chocolate bar sausage(|s) chicken mince beef fish prawn(|s) oyster(|s) sushi kebab
			takeaway buffet dinner lunch breakfast drink juice smoothie coffee tea beer wine cheese crisps popcorn snack ice sauce dip ham egg(|s)
			pie noodles beans veg lettuce berries kibble feed treats porridge`,
	},
	swallow: {
		words: `swallow(|ed|ing|s) ate eat(|en|ing|s) chew(|ed|ing|s) bite bit(|ten) biting drank drunk drinking gulped mouthful suck(|ed|ing) lick(|ed|ing) inhal(e|ed|ing)`,
		phrases: `in (my|his|her|their) mouth
			inside (my|the|our)`,
	},
	allergen: {
		words: `allerg(y|ies|ic|en|ens) nut nuts peanut(|s) hazelnut(|s) cashew(|s) almond(|s) walnut(|s) pistachio(|s) sesame gluten wheat coeliac celiac dairy lactose
			shellfish prawn(|s) crab soy soya egg(|s) lupin mustard sulphite(|s)`,
		phrases: `(nut|dairy|gluten|egg|soy|lactose|sesame) free`,
	},
	reaction: {
		words: `reaction reacted hives rash swelled swelling swollen swole itch(|ing|y) anaphyla(xis|ctic) epipen hospital ambulance emergency er paramedic(|s)
			throat lips wheez(e|ing|ed) vomit(|ed|ing) unwell sick breathe breathing collapsed steroids antihistamine(|s) welts doctor`,
	},
	"not-free": {
		words: `contained mislabelled mislabeled undeclared unlabelled`,
		phrases: `(label|menu|packet|pack|box|it|waiter|waitress|app|site) .. (says|said|swore|assured|promised|listed) .. (free|no|without|vegan)
			(told|asked|warned|informed) .. (waiter|waitress|staff|chef|restaurant|you|them|server|kitchen)
			not (listed|declared|marked|mentioned)
			(had|found|with|full) .. in it`,
	},
	brakes: {
		words: `brake(|s) braking steering airbag(|s) seatbelt(|s) tyre(|s) tire(|s) wheel(|s) accelerator throttle clutch handlebar(|s) pedal(|s) axle handbrake
			gearbox windscreen`,
		phrases: `(seat|safety|lap) (belt|belts|bar)
			(child|car) (seat|lock)`,
	},
	fails: {
		words: `fail(|s|ed|ing|ure) faulty lock(|s|ed) loose snapped burst blew jammed stuck detached useless worn cracked sheared spongy squeal(|ing) judder(|ing)
			wobbl(e|es|y|ing|ed) undone missing buckled seized grinding bald undid unlatched`,
		phrases: `(came|fell|flew|comes|coming|falling) (off|apart|undone|open|loose|away)
			(did|do|does|doing) (nothing|nowt)
			(dont|doesnt|didnt|wont|wouldnt|cant|not) (work|working|hold|holding|respond|bite|brake|close|stop|click|lock|latch|engage|deploy|grip|release)
			(gave|giving|gives) (out|way)
			(went|goes|gone|going) (off|on|soft|dead)
			to the floor
			by (itself|themselves)
			on its own
			pulls (hard|to)`,
	},
	driver: {
		words: `driver(|s) chauffeur pilot(|s) bus coach tram taxi cabbie cab minicab uber conductor lorry trucker rider courier van instructor skipper captain drivr cyclist rider`,
	},
	unfit: {
		words: `asleep dozing dozed drunk drunken hungover boozed whisky whiskey vodka stoned speeding sped swerv(e|ed|ing) texting scrolling tailgat(e|ed|ing) reckless recklessly
			blindfolded sleepy`,
		phrases: `(nodding|nodded|dozing|dropping|dropped|drifting|drifted) off
			(reeks|reeked|smells|smelled|smelling|stank|smelt|stinks) .. (alcohol|booze|drink|weed|beer|whisky|whiskey|cannabis)
			(on|watching|using|playing|holding) .. (phone|mobile|film|video|game|movie)
			(ran|jumped|through|runs|jumping|ignored) .. (red|lights|stop)
			(eyes) (closed|shut)
			(wrong) (way|side)
			(over|doing|at|was) (#|a|eighty|ninety) (mph|kmh|hundred|ton)
			(falling|fell|fall) asleep
			at the wheel
			mounted the (pavement|kerb|curb)`,
	},
	structure: {
		words: `shelf shelves shelving ladder stepladder ceiling roof tile(|s) scaffold(|ing) balcony railing(|s) rail bannister banister handrail stair(|s) staircase step(|s)
			bed bunk cot crib chair stool bench table wardrobe cabinet cupboard swing slide seesaw goalpost gate
			lift elevator escalator chairlift stairlift barrier fence wall floorboard(|s) pole mast branch tree manhole cover hoist
			trampoline hammock trolley pram buggy stroller highchair carrycot harness bracket chandelier
			shower grille crane concrete paving slab lamppost`,
	},
	"gives-way": {
		words: `collaps(e|ed|es|ing) snap(|ped|s) loose crack(|ed|s) crumbl(e|ed|es|ing) shatter(|ed|s) buckled topple(|d|s) toppling reversed plunged jolted wobbl(y|ing|es) plummeted
			dropped sagging rotten rusted detached unbolted tipped dangling bowing subsid(ing|ed) smashed folded exploded`,
		phrases: `(gave|give|gives|giving) (way|out|in)
			(came|come|comes|coming|fell|falls|fallen|falling) (off|down|out|away|apart|loose|over|through|on)
			(hanging|hangs|hung) (off|by|loose|at|down|over|from)
			(tipped|tips|tip|tipping|fell|falls) (over|forward|on)`,
	},
	medicine: {
		words: `dose(|s) dosage medication(|s) medicine(|s) meds tablet(|s) pill(|s) prescription(|s) insulin inhaler patch antibiotic(|s) syrup vaccine jab injection
			warfarin anticoagulant methadone morphine steroid(|s) chemo chemotherapy oxygen dialysis infusion drip transfusion thinner(|s) statins
			antidepressants epipen(|s) defibrillator pacemaker ventilator glucose nebuliser catheter anaesthetic anesthetic`,
		phrases: `blood (thinner|thinners|pressure|type)`,
	},
	wrong: {
		words: `wrong double doubled twice tenfold overdose expired swapped mixed mislabelled mislabeled missing adults undelivered recalled contaminated
			withdrawn stopped failed dead empty`,
		phrases: `(someone|somebody|another|neighbours|other) .. (elses|persons|patients|patient|person|name|prescription|mans|womans)
			instead of
			ran out
			(running|run) out
			not (delivered|arrived|here|available)
			out of (date|stock)`,
	},
	ill: {
		words: `sick vomit(|ed|ing|s) poisoned poisoning unwell diarrhoea diarrhea cramps fever hospital hospitalised hospitalized ambulance dizzy faint fainted headache(|s)
			nausea nauseous coughing wheezing breathless migraine(|s) lethargic foaming convulsing retching shaking collapsed poorly salmonella ecoli listeria norovirus`,
		phrases: `(threw|throwing|thrown|throw) up
			(am|is|are|was|were|been|feel|feels|felt|fell|taken|made|makes|make|him|her|us|me|everyone|family|violently|seriously|both|all|gone) ill
			(passed|passing|blacked|blacking) out
			being sick
			food poisoning
			stomach (bug|cramps|pump)
			on a drip
			(cant|couldnt|not|struggled) (to)? breathe
			out of hours`,
	},
	wire: {
		words: `wire(|s) wiring cable(|s) electrics electricity socket(|s) switch pylon mains current electric`,
	},
	bare: {
		words: `bare exposed live sparking dangling loose uncovered frayed chewed severed wet sagging overhead`,
		phrases: `hanging (down|out|off|loose|at|over|from)
			sticking out
			no (cover|casing|earth)`,
	},
	nearly: {
		words: `nearly almost narrowly`,
		phrases: `(could|couldve|might|mightve|would) (have|of|well)? (have)? (been)?
			(inches|inch|second|seconds|centimetres|whisker) (from|away|later)
			an inch`,
	},
	death: {
		words: `die died dying dead killed kill death drowned drown fatal crushed electrocuted`,
	},
	exit: {
		phrases: `(fire|emergency) (exit|exits|escape|door|doors|stairs|alarm|alarms)
			smoke (alarm|alarms|detector|detectors)
			(alarm|emergency) (button|cord|phone)`,
	},
	blocked: {
		words: `blocked locked chained padlocked obstructed silent disabled broken faulty disconnected dead bolted shut`,
		phrases: `(didnt|not|doesnt|wont|wouldnt|never) (go|sound|ring|open|work|trigger)
			not working`,
	},
	hazard: {
		words: `danger dangerous unsafe hazard hazardous lethal unsupervised unattended risk`,
		phrases: `(not|isnt|never) safe
			(put|puts|putting) .. (risk|danger)`,
	},
	chemical: {
		words: `bleach acid cleaner descaler detergent pesticide weedkiller disinfectant solvent ammonia chlorine serum lotion dye wax glue shampoo sunscreen deodorant
			toner moisturiser capsule pods leak(s|ed|ing)`,
	},
	hiring: { words: `hiring vacancy vacancies seeks seeking cv trainee apply recruiting wanted` },
	myself: {
		words: `myself meself mself myslef`,
		phrases: `(my|her|his|their) (life|wrist|wrists|arm|arms|own)
			(herself|himself|themself|themselves)`,
	},
	"end-life": {
		words: `kill killing hang hanging harm harming hurting hurt cutting cut cuts end ending ended take taking burning scratching shoot drown starve overdose`,
		phrases: `(do|doing|done) (something|it|anything|stupid) to
			finish(ing|)
			put an end to`,
	},
	life: {
		words: `life live living alive exist existing breathing wake waking`,
		phrases: `be (here|around|alive)
			being (here|around|alive)
			go(ing|) on
			carry(ing|) on
			see tomorrow`,
	},
	"no-wish": {
		phrases: `(dont|not|longer|never|cant|didnt|doesnt) (really)? (want|wanna|wish|care|feel|deserve) (to|like)?
			(tired|sick|done|enough|up) (of|with)
			had enough of
			no (wish|desire|will|strength|energy|reason|motivation) .. to
			(rather|sooner|prefer) (not)?
			(wish|hope|hoping|wished) (i|id|to)
			(want|wanting|wanted|wanna) (to)?
			lost the will`,
	},
	pointless: {
		phrases: `(no|any|a|the|without|whats|zero|wheres) (point|reason|purpose|sense|hope|future)
			(nothing|nobody|noone) (left|more)? (to|for)
			not worth
			(isnt|aint) worth
			worthless`,
	},
	"high-place": {
		words: `bridge roof balcony cliff ledge tracks platform train tube river sea lake window overpass viaduct multistorey flyover traffic lorry tower`,
	},
	jump: {
		phrases: `(jump|jumping|jumped|jumpd|leap|leaping) (off|from|in|into|under|out)
			(throw|throwing|threw|chuck) (myself|me)
			(step|stepping|walk|walking|drive|driving|run) (off|into|under)
			(step|stepping|jump|walk) in front
			(standing|stood|sit|sits|sat|sitting) (on|at) (the|a)`,
	},
	means: {
		words: `pill(|s) tablet(|s) paracetamol noose rope razor blade(|s) knife gun overdose sleeping antidepressants medication meds exhaust`,
	},
	take: {
		words: `took swallow(|ed|ing) counted counting saved stash(|ed) hoard(|ed) bought ready enough lined overdosed`,
		phrases: `(take|taking|taken) (all|them|every|everything)
			in (front|my)
			how many`,
	},
	farewell: {
		words: `goodbye farewell goodnight`,
		phrases: `(last|final) (message|post|tweet|email|note|letter|time|words|night|swipe|day|review)
			(forgive|sorry) (me|mum|mom|everyone|all)
			tell (my|them|her|him) .. (love|sorry|loved|fault)
			(look|looks) after (my|the)
			(give|giving|gave) away (my|all|everything)
			(will|wills|letter|letters|note|papers|affairs) (is|are|written|in|ready)
			(wrote|written|left|leaving|writing) (a|my|the|letters|goodbye) (note|letter|letters|will)`,
	},
	gone: {
		phrases: `(wont|not|shant|never) (be)? (be|being) (here|around|alive|needing|there|seeing)
			(ill|will|im|be|been|me|was|were|finally) (be)? (gone|dead)
			(wont|not|shant) (need|see|have) (it|them|any|a)
			(where) (im|i'm) (going|headed)
			disappear(ing|)
			(not|never) wak(e|ing) up
			(follow|followed|join) (her|him|them)
			logging off (for|forever)`,
	},
	soon: {
		words: `tonight tomorrow tonite today soon shortly weekend friday saturday sunday monday christmas morning midnight`,
		phrases: `by (then|tomorrow|friday|sunday|christmas)
			by the time
			(this|next) (week|month|evening)
			any more
			(anymore|longer)
			after (tonight|this|today)`,
	},
	burden: {
		phrases: `better off
			(a|such) burden
			(be|being) a burden
			(would|will|wouldnt|nobody|noone|one|anyone|they|theyd) .. (miss|notice|care|missed|remember)
			(worth|worthless) .. (more|dead|nothing)
			(everyone|family|world|kids|they) .. (happier|easier|without)`,
	},
	dead: {
		words: `die dying dead died suicide suicidal grave coffin`,
	},
};
