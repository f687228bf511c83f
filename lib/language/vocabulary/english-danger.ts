import type { SignalWords } from "./vocabulary.ts";

/** The words of danger in English: to body and property, and of the author to themself. */
export const ENGLISH_DANGER: SignalWords = {
	safety: {
		phrases: `
			(couldnt|cant|cannot|struggled|struggling|unable|trouble|stopped) (to)? (breathe|breathing)
			0.85 (adrenaline|epi) pen
			0.8 (pendant|fall|personal) (alarm|alarms)
			0.85 (turned|turns|showed|shows) up (at|outside) (my|her|our) (work|house|door|home|flat|office|school)
			0.85 (knows|know|knew|gave) .. where (i|she|he) (live|lives|work|works)
			0.85 (followed|following|stalking|stalked) (me|her) (home|to)
			(sent|directed|routed|navigated) (me|us) .. (wrong|cliff|railway|tracks|river|closed)
			0.85 (inches|inch|metres|second|seconds|width) from (my|our|her|his|a|the) (head|face|foot|toddler|child|kid|son|daughter|baby|pram|window|being|car)
			(glass|screen|window|table|door|panel|shower|jug|lid|bowl|dish) .. (shattered|exploded|imploded)
			0.85 (crush|stampede) at
			(no|without|missing) (lifejacket|lifejackets|seatbelt|seatbelts|handrail|helmet|helmets|lifeguard|railing)
			0.8 (gas|petrol|carbon|acid|bleach) .. (leak|everywhere|spilled|poured|pouring)
			(drilled|cut|dug|hit) .. (gas|live|mains|water) (pipe|main|wire|cable|line)
			0.85 (went|gone|go) (up|off) in (flames|smoke)
			0.85 (locked|stuck|trapped) .. (inside|in) .. (car|heat|lift|cold|walk)
			(on|set|caught) (fire|alight)
			0.8 (fumes|flames|ammonia|bleach|asbestos|concussed|fainted|collapsed|electrocutes|drowning|overdosed|burnt|burned|blister|blisters|scald|numb|tingling)
			(chest) pain
			button (cell|battery)
			(went|ran|drove|driving) .. (red|wrong) (light|way)
			(tailgating|swerving|speeding|overtaking)
			(stairlift|escalator|lift|airbag|seatbelt|bonnet|shelf|ladder|crutches|brakes|accelerator|steering) .. (reversed|dropped|collapsed|gave|deployed|locks|failed|fell|flew|snapped|crumbled|ignores|leaning)
			(door|doors) (open|opened|opening) .. (speed|moving|motion|motorway|tunnel)
			(battery|charger|power|bank|phone|laptop|tin|can|pack) .. (swelled|swelling|swollen|bulging|bulged|hissed|leaking|overheated|overheating|hot|melted)
			(wrong|another|double|twice|expired|higher) .. (tablets|tablet|dose|doses|dosage|strength|prescription|patch|medication|medicine|pills|insulin)
			(skin|eyes|face|lips|throat|tongue|scalp) .. (off|peeling|burning|burnt|burned|swollen|swelled|shut|blistering|raw|rash)
			(child|children|toddler|baby|kid|kids|son|daughter|mum|mother|dad|father|wife|husband|nan|gran|passenger|passengers|driver|someone|somebody|lady|man|woman|customer) .. (trapped|injured|unconscious|bleeding|burned|burnt|hurt|hospital|collapsed|fainted|screaming|fell|dragged|choking|choked|ill|drowsy|shock)
			0.8 (into|broken|shards|shattered|exploded) .. (glass|pieces)
			(had) a (fit|fall|seizure)
			(near) miss
			(pulled|pull|pulls) .. (barrier|rails|traffic)
			(petrol|gas|fuel|acid|oil) .. (pouring|leaking|leak|leaks|leaked|everywhere|smell)
			(somebody|someone|people|anyone) .. (hurt|killed|injured|die)
			(hand|finger|fingers|foot|leg|arm) .. (caught|trapped|burning|stuck|burned|broken|plaster|crushed)
			0.7 (ring|call|dial|phone) 999
			(motorway|bypass|road|speed) .. (brakes|steering|engine|wheel|bonnet)
			(food|everyone|all|both|kids|us|house) .. (sick|ill|poisoning|vomiting) .. (night|since|after|all|hospital)
			(caught|catch|catches|catching) (on)? fire
			(on|a) fire .. (in|from|the|my|started|broke|kitchen|battery|charger)
			0.85 fire (brigade|service|department|crew)
			0.6 fire (hazard|risk|engine|extinguisher|alarm|exit|exits|door)
			(smoke|smoking|smoked|smouldering|smoldering) .. (from|coming|out|battery|charger|socket|plug|router|oven|engine|fuse|cabin|phone|box|motor)
			(battery|charger|socket|plug|router|oven|engine|phone|laptop|box|cable|kettle|adapter|boiler|meter|heater|scooter|blanket|motor) .. (smoking|smoke|sparking|sparks|sparked|exploded|exploding|melted|melting|burning|burnt|swollen|swelling|bulging|bulged|hot|overheating|overheated|hissing)
			(smells|smell|smelt|smelled|stinks|smelling|stink) .. (burning|burnt|gas|smoke|plastic|petrol|fumes|fuel|electrical|carbon)
			(burning|burnt|gas|petrol|fuel) smell
			gas (leak|leaking|escape)
			0.8 (carbon) monoxide
			0.7 (leaking|leak|leaks) (gas|fuel|petrol|acid|carbon)
			(electric|electrical) (shock|shocks)
			0.8 (got|gave|gives|getting|had|giving|get) .. (shock|shocks|zapped|electrocuted)
			0.8 (electrocuted|electrocution|scalded|concussion|bleeding|unconscious|ambulance|paramedics|asphyxiated|choking|choked|suffocating|seizure|anaphylaxis|anaphylactic|epipen|hospitalised|hospitalized|paramedic)
			0.7 (blisters|blistered|stitches|fractured|sparking|sparked|sparks|exploded|explosion|exploding|poisoned|poisoning|salmonella|listeria)
			0.8 (allergic) (reaction|to)
			0.7 (allergen|allergens|allergy)
			0.8 (nut|nuts|peanut|peanuts|gluten|sesame|shellfish|dairy|milk|egg) .. (reaction|swelled|swelling|hospital|throat|rash|hives|allergy|allergic|coeliac|celiac)
			(throat|face|lips|tongue) .. (swelled|swelling|swollen|closing|closed|swell)
			0.7 (burned|burnt|burns|cut|injured|hurt|scalded|broke|broken) (my|her|his|our|their|your) .. (hand|hands|finger|fingers|arm|leg|foot|face|skin|mouth|thumb|wrist|ankle|son|daughter|child|baby|toddler|mother|hip|back|head|lip|tooth|gum|knee|throat|tongue)
			0.8 (son|daughter|child|toddler|baby|kid|mother|mum|father|dad|wife|husband|grandmother|grandson|passenger|lad|girl|boy|nan|gran) .. (burned|burnt|injured|hurt|hospital|choked|fell|trapped|fainted|bleeding|cut|shock|unconscious)
			0.8 (ended|end|rushed|taken) .. (hospital|emergency)
			a and e
			0.6 (hospital)
			(driver|pilot|bus|courier|coach|van|tram|taxi) .. (asleep|drunk|texting|dozing|nodding|nodded|phone|speeding|swerving|swerved)
			(fell|fall|falling) asleep .. (wheel|driving)
			asleep at the wheel
			(brakes|brake|airbag|airbags|seatbelt|seatbelts|steering) .. (failed|fail|failing|faulty|broken|gone|locked|worn|went|missing|wouldnt|didnt|off|came)
			0.7 (nearly|almost) (died|killed|crashed|hit|crushed|ran|electrocuted|choked|drowned|hurt|fell|injured|took)
			0.8 (could|couldve|going|will|gonna|might|may) .. (killed|died|die|injured|electrocuted|hurt)
			0.8 (someone|somebody|anyone|people|child|kid) (will|could|is|are|going|might) .. (killed|hurt|injured|die|trip|fall|electrocuted)
			0.8 (glass|metal|shard|needle|blade|razor|screw|plastic) .. (food|salad|meal|bread|soup|mouth|sandwich|cereal|yoghurt|burger|bottle|jar|bite|pizza|tooth|rice|toy|jam)
			(shards|shard|piece|pieces|bit|sliver) of (glass|metal|plastic|needle)
			0.8 (exposed|live|bare|hanging|dangling) (wires|wire|cable|cables|wiring)
			0.8 (door|doors) .. (closed|shut|closing|shutting) on (my|her|his|a|an|someone|the)
			0.7 (food) poisoning
			0.7 (stuck|trapped) in (the|a|your) (lift|elevator|doors|door|tunnel)
			0.8 (mould|mold|rats|raw|undercooked) .. (sick|hospital|vomiting|ill)
			0.7 (vomiting|vomited|throwing) .. (after|all|since|night|meal)
			0.7 (threw|throwing|thrown) up .. (after|all|since|night)
			(choking|trip|fire|safety|electrical|serious) hazard
			0.7 (unsafe|dangerous|dangerously|hazardous|lethal)
			0.8 (wheel|wheels|bolt|bolts|tyre|tyres|tire|handlebar|pedal|seat|shelf|ladder|chair) .. (came|fell|blew|burst|snapped|collapsed|sheared|off)
			0.8 (wrong|double|expired) (dose|dosage|medication|medicine|tablets|pills|prescription)
			0.7 (overdose|overdosed|dosage)
			0.6 (oxygen|insulin|dialysis|ventilator|pacemaker|defibrillator|pendant)
		`,
		unless: `
			(heart|panic) attack
			(bleeding|cutting) edge
			(head) (office|chef|start|over|to|of|line|phones|set|rest|and|count)
			(on|other|second|first|close|left|right|free|by) hand
			(hands) (free|down|off|on)
			hand (cream|made|wash|luggage|in|cut|picked|held|over|written|soap|bag|baggage)
			(eye|face|head|hand|lip|nail|skin|foot) (mask|care|cream|shadow|liner|brow|wash|time|value|book|rest|balm|polish|note)
			(neck) and neck
			(foot) (ball|fall|print|note)
			(face) (to|value|time|it|the|id|recognition|off)
			(bit|little|tiny) (of|more|late|slow|long)
			(shower|chef|price|screen|bath) (gel|cream|screen)
			(sore|sight) .. eyes
			(crash|crashes|crashed|crashing) .. (app|game|site|website|server|page|software|launch|startup|screen|update|tab|laptop|phone)
			(app|game|site|website|server|page|software|screen|update|it|browser) .. (crash|crashes|crashed|crashing)
			(burned|burn|burned) in
			(fire|kindle) (tablet|hd|tv|stick)
			(smoke|fire) (detector|alarm) (come|comes|with|through|in|app)
			(first) aid
			(blood|hearing|urine) (test|tests|aid|aids|results|pressure|sugar|donor)
			(car|train) (crash) (of|and|tv)
			(price|prices|sales|rating|ratings|temperature) .. (fell|drop|dropped|fall|crash|crashed)
			(love|sleep|pieces|place|line) .. (fell|fall|fallen|falling)
			(fell|fall|fallen|falling) (in|into) (love|place)
			(slip|slipped) (of|through|up|into)
			(nan|mum|dad|he|she|i|kid|kids|baby|son|daughter|we|they|husband|wife|boy|girl|dog|cat) .. fell asleep
			(head|heads) (hurt|hurts)
			flat (tyre|tire)
			(hay|gold|cabin|match|world) fever
			(would|does) it kill (you|anybody|anyone|them)
			(plants|plant|flowers|phone|line|signal|battery) .. dead
			(trip|trips) (to|was|with|of|from|for|in)
			(killing|killed|kills|kill|slays) (me|it|us)
			(fire) (sale|stick|tv|fox|wall|up|emoji|away|him|her|them|whoever|your|the)
			(is|are|absolutely|pure|so|straight|was) fire
			(he|she|hes|shes|theyre|youre|im|lads|team|stage|form) .. on fire
			on fire (today|tonight|lately|rn)
			(fired|firing) (up|the)
			(smoking|smoked) (deal|hot|salmon|area|section|cheese|room|policy|ban|rooms|bacon|ribs|brisket|brickets|fish|trout|paprika|mackerel|mackeral)
			(non|no|anti) smoking
			(shock|shocks) .. (price|bill|prices|bills|horror)
			(sticker|bill|price|culture|future) shock
			(shocked|shocking) (at|by|service|that|how|to)
			(heart|spirit|pot|world) (burn|burning|breaking)
			(burned|burnt|burning|burn) (through|a|my|out|cd|calories|bridges|money|all|data)
			(exploded|explosion|exploding) (in|of|with) (popularity|flavour|flavor|colour|joy|laughter|sales|downloads)
			(head|mind|brain|inbox|phone|notifications) (exploded|explodes|exploding)
			(cut|cuts) my (bill|bills|costs|finger|hair|losses)
			(broke|broken|breaks|breaking) my (heart|streak|budget)
			(dangerously|dangerous) (good|tasty|cheap|addictive|moreish|low|close|easy)
			(sick|ill) (of|feature|update|new|and|day|leave|pay|note|beat|track|design|view)
			(safety|safe) (first|net|deposit|pin|glass)
			hospital (job|shift|radio|drama|bill|app|wing|parking|appointment|wifi|wi|canteen|playlist|series)
			died (laughing|inside|of)
			(nearly|almost) (died|fell) (laughing|of|asleep|off)
			0.5 (battery|phone) (died|dies|dead|drain)
			(fell|fall|falling) asleep (on|to|in|during|watching|listening|while|mid|before)
			(head) hurt
			(hot) (water|chocolate|desk|spot|deal|take|new|food|drink|meal|dog|dogs)
		`,
	},
	"self-harm": {
		phrases: `
			(not|dont|wont|wouldnt|never) .. see (saturday|sunday|monday|friday|christmas|tomorrow|morning|spring|summer|thirty|another)
			0.8 (once|if|when|after) (i|im|i'm) (die|dead|gone)
			0.8 (nice|lovely|good) knowing (you|yous|everyone)
			(should|to|bother) (carry|go|keep) on after
			(why|how) i should (carry|go|keep) on
			0.85 (no|only) way (forward|out) (for|is|of|left)
			(run|running|ran) out of days
			(someone|anyone|person) who (wont|isnt|isn't) (be)? (there|here|around)
			(about|to|of|than|rather|plan|planning|how) (just)? not (be|being) (here|alive|around|found|living)
			0.85 (not|never) (come|coming|walk|walking|go|going) home .. (again|tonight|any|if)
			0.85 (just|easy|easier) .. not come home
			(whoever|they|someone|who|youll|will|shall) (finds|find|found) (me|my)
			(hope|want|going|wish) to be where (she|he|they)
			(i|ill|i'd) (will|would)? be dead (by|soon|tomorrow|before|next|when)
			(dont|cant|not|no) .. see a future
			0.85 (dark|darkest|bad|scary|intrusive) thoughts .. (and|frightened|scared|again|tonight|i|about)
			(scared|frightened|afraid) of (myself|what)
			(dont|not|no|feel|longer) .. safe .. (with|from|around) (myself|himself|herself)
			(dont|not|cant|no) .. trust (myself|myslef)
			0.85 (thing|reason|only) .. (keeping|keeps|kept) me (alive|here)
			(rather|better|prefer) .. (dead|ded|die)
			worth more .. dead
			dead than alive
			(goodbye|goodnight|farewell) (world|everyone|all)
			0.85 the permanent (one|solution|way)
			(anymore|longer) .. in this world
			(engine) on .. (garage|hose|today|bit|while|car)
			(garage|car) with the engine
			0.85 (rope|noose) (in|ready|and|around|is)
			(want|wants|wanted) to be (dead|gone)
			0.85 (be|put|me) in (the|my) (ground|grave)
			(my|own) (funeral|grave)
			0.85 (started|been|am|im|was|again|cut|cutting|burning|hurting|scratching) .. (myself|meself)
			(no) longer (wish|wishes|want|wants) to (live|be)
			finish with (this|my) life
			(pull|fish|drag) me out of the (lake|river|water|sea|canal)
			0.85 (only|was|the) reason (i|im) (stayed|stay|alive|still)
			0.85 (everyone|everybody|family|they|kids) .. (would|will|be) .. better (off)? .. (disappeared|gone|dead|without)
			0.85 (goodbye|suicide|farewell) (video|note|letter|letters|message)
			0.85 (decided|decision) .. to (end|die|go)
			(planning|plan|plans) .. (death|die|funeral)
			0.9 (to|by) (unalive|kms)
			0.9 (unalive|kms)
			(alive) is (too|so|exhausting|hard)
			how many .. (wake|die|fatal|lethal|kill)
			sleep forever
			(stop|stopped|quit) (breathing|existing|living|being)
			(swallowed|took|taken|taking|swallow) (everything|all|every) .. (pills|tablets|cabinet|box|packet|bottle|bathroom)
			(end|off|top|hang|drown|shoot|starve) (myself|meself|himself|herself)
			(nobody|noone|one|#) .. care if i (died|die|jumped|jumpd|disappeared|was)
			0.8 (end|edge) of my rope
			0.8 just (want|wanted) it .. (over|stop|end)
			0.85 (want|wanted) (it|everything) (all)? to (stop|end|be)
			(life|living) (i|is) (mean|meaningless|pointless|over|unbearable)
			(wont|not|dont|never) .. (be|being) (around|here|alive|anything|needing) .. (tomorrow|after|by|then|much|when|anymore|any|it)
			(dont|cant|not|no|never) .. (see|find) .. (the|a|any) (point|purpose|future|reason) .. (anymore|any|living|life|in|of|day|more)
			(nobody|noone|no|one|anybody) .. (miss|notice) .. (me|if|wasnt|gone)
			(tired) of (being|living) .. (alive)
			(be|join|joining) with (him|her|them) .. (soon|shortly|tonight|again)
			made up my mind to (go|end)
			(rather|better) .. (not|dead|gone) .. (exist|here|anymore|born)
			0.8 (if) (i|id) (was|were|am) (dead|gone)
			(end|ending|finish|over) (things|it|my) .. (tonight|all|life|for|so|now|every|hour)
			(going|want) to end it
			lost (the|my|all) will
			0.8 (trust|keep) (myself|himself|herself) .. (safe|tonight|alone)
			(crisis|suicide) (line|team|helpline|hotline)
			(lined|counted|counting|stash|swallow|swallowed|taken) .. (pills|tablets)
			(by|before) .. (time) .. (read) .. (gone|dead)
			(last|final) (time|message|tweet|post|person) .. (ever|goodbye|talk|thanks|gone)
			0.7 (when) (im|i'm) gone
			sleep and (not|never) wake
			think .. (better) .. (dead)
			(did) not .. (wake) up
			0.7 (written|wrote|writing) .. (letters|letter|note|goodbye)
			look after my (cat|dog|kids|children)
			(kill|killing|hurt|hurting|harm|harming|hang|cutting) (myself|herself|himself)
			(end|ending|take|taking) (my|it|her|his) (life|all|own)
			(end|ending) it (all|tonight|now|here)
			0.9 (suicidal|suicide)
			(dont|not|no) .. (want|wanna|wish) to (live|be) (anymore|here|alive|any)
			(dont|not) (want|wanna) .. (live|wake|alive)
			(no|without|any) (reason|point|will) .. (live|living|going)
			(better|be) off (dead|without)
			(cant|cannot|couldnt) go on .. (anymore|like|living|any|with)
			0.8 (cant|cannot) go on
			0.8 (cant|cannot|dont) .. (take|do|cope|carry) .. (anymore|longer|any|on) .. (life|living|goodbye)
			0.7 (cant|cannot) (cope|carry) (anymore|on|any)
			0.8 (want|wanted|wanting|going) to die
			0.8 (wish|hope) i (was|were|wasnt|could|didnt|dont|never) (dead|wake|alive|die|sleep|born|not)
			jump .. (bridge|roof|balcony|tracks|platform|train)
			0.7 (life|nothing) (isnt|not|is) (worth|left) .. (living|anymore|it|for)
			0.7 (self) (harm|harming|harmed)
			0.8 (overdose|pills|tablets) .. (myself|tonight|all|took|swallow|counted)
			0.8 (nothing|nobody|no) .. (left) .. (live|for|living)
			0.7 (say|saying|said) goodbye to (everyone|my|the|them)
			0.8 (wont|not) be here .. (tomorrow|christmas|much|longer|when|by|next)
			0.8 disappear .. (forever|good|nobody|noone)
			0.8 (thinking|thoughts|thought) (of|about) (ending|dying|suicide|killing)
		`,
		unless: `
			(suicide) (prevention|awareness|storyline|scene|bomber|burn)
			(about|on|of|for|at|theme|be) suicide
			dead (phone|battery|line|zone|pixel|serious|weekend|link|end|on|good|easy|simple|right)
			(been|phone|line|signal|battery|bulb|screen) dead
			(be|is|was|been|of|feel|feeling) .. the death of me
			(want|wanna|makes|make) (me)? (to|wanna) die (inside|lol|every)
			die for (this|these|those|the|your|that|it|her|him|them|my)
			(boss|chapter|level|run|phase|respawn|squad|character|charcter) .. (die|died|dying|dead|dies|kill|killed)
			(die|died|dying|dead|dies|kill|killed) .. (boss|chapter|level|phase|respawn|squad|character|charcter)
			(cut|cutting) (my|her|his|our) own
			(kill|killing|end) .. (process|task|app|session|call|chat|subscription|switch|time)
			(suicide) (squad|mission|doors|drink)
			(laughing|lol|lmao|😂|🤣|💀)
			(to|could) die for
			(want|wanted) to die (of|laughing|from) .. (embarrassment|laughing|cringe|shame|laughter)
			(die|died|dying) (of|from) (embarrassment|laughter|boredom|cringe|laughing|hunger|cuteness)
			(going|gonna) to die (on|of) (hill|boredom)
			(kill|killing) myself laughing
			(can't|cant|cannot) go on (holiday|sale|the|a|this|my|your|to|line|until|without|instagram|facebook|any)
		`,
	},
};
