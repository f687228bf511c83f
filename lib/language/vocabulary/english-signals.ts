import type { SignalWords } from "./vocabulary.ts";

/** The words of each signal in English, and the phrases that look like it and are not (`unless`). */
export const ENGLISH_SIGNALS: SignalWords = {
	churn: {
		phrases: `
			(close|end|stop|cancel|closed|ended|cancelled|closing|terminate) .. (accounts|contract|subscription|plan|membership|policies|lines|landline|sub|savings|standing|season)
			(moved|moving|switched|migrated|gone|going|go|went|transferred|taking) .. (elsewhere|rival|rivals|competitor|competition|alliance|independent|alternative|supplier|carrier|provider)
			(treat|take|accept) this .. (notice|instruction)
			(months|days|weeks) notice
			0.8 (not|never) (be|been)? (renewed|renewing|renew)
			(letting|let) .. lapse
			(found|find|chosen|choosing) (another|one|someone|somebody|a) .. (else|provider|closer|better|elsewhere|instead|that)
			bye bye
			(traded|sold|selling) .. (in|lot|it|whole|everything)
			(take|taken) (me|us) off
			no longer (need|want|require|customer|customers)
			(deleted|ditched|dumped|uninstalled|cancelled|canceled) .. (moved|on|over|today|tonight|yesterday|morning|week|gone|back)
			0.8 (lost|gained) .. (customer|customers|us|regular|regulars)
			(back|over) to (pen|paper|wired|cash|wires|bus|car|greengrocer|market|rival)
			(someone|somebody) else .. (from|now|has|my)
			i want out
			(good) riddance
			(you|you'll|youll) .. (not|never) .. see (me|us) again
			(switch|switching|move|moving) .. (salary|mortgage|savings|accounts|business|custom) .. (away|elsewhere|out|to)
			(switching|switched|moving|moved|switch|move|changing) (to|over) .. (provider|network|bank|supplier|competitor|company|else)
			(switching|moving|changing|switch|change) (providers|provider|networks|network|banks|bank|suppliers|supplier|carriers|carrier|company|companies|insurers|airlines)
			0.8 (im|i'll|ill|we're|we'll|were|am) (switching|leaving|cancelling|canceling|moving)
			0.8 i (am|will|have) (switching|leaving|cancelled|canceled|cancelling|canceling|left|switched)
			0.7 (take|taking|took) .. (business|custom|money) elsewhere
			(go|going|went) (elsewhere|somewhere) .. (else)
			0.7 (go|going|gone|went) elsewhere
			(lost|losing|lose) (a|another|my|me|our|this) (customer|custom|business|subscriber|member|client|as)
			0.8 (last|final) (time|order|purchase|month|year|flight|stay|visit|straw|renewal)
			0.5 (never|not) (again)
			0.8 never (using|use|flying|fly|buying|buy|shopping|shop|booking|book|ordering|order|staying|stay|renewing|renew|coming|come|going|returning|return|eating|paying|renting|banking) .. (again|you|back)
			0.8 (wont|not) (be) (renewing|returning|back|coming|using|buying|ordering|staying|booking|flying|shopping|going) .. (again|back|you|here)
			0.8 (wont|not) be (renewing|returning|back)
			0.8 (wont|not) (renew|renewing|return|returning)
			0.8 (cancelling|canceling|cancelled|canceled) my (subscription|membership|account|contract|policy|plan|card|line|service|renewal|direct|season)
			(cancel|close|end|closing|ending) my (subscription|membership|account|contract|policy|plan|service|line)
			0.8 (uninstalled|uninstalling|deleting|deleted) (the|your|this) app
			0.7 (uninstalled|uninstalling)
			done with (you|this|them|these|your)
			0.7 (im|am|we're) (done|out|off)
			0.8 thats me (off|done|out|gone)
			0.8 (off|gone) to (a|another|your) .. (competitor|rival|provider|bank|network)
			(your|a) (competitor|competitors|rival|rivals)
			0.7 (goodbye|adios|bye) .. (after|forever|for)
			(looking|shopping) (for) (another|a|an|other) .. (provider|bank|network|supplier|alternative|insurer|app|company)
			0.7 (looking|shopping) (elsewhere|around)
			(closed|closing) (my|our|the|both|all) .. (account|accounts)
			jumping ship
			voting with my (feet|wallet)
			0.7 (leaving|left) (you|for) .. (years|competitor|rival|after)
			0.8 (pac|puk) code
			0.8 port (out|away)
			0.7 when my contract (ends|is) .. (up|leaving|off|gone)
			0.7 (ditching|dumping|ditched|quitting) (you|this|them|your|the)
			0.7 (wont|not) (see|get|have) .. (custom|money|penny|business) .. (again|from)
		`,
		unless: `
			(cancelled|canceled) (my|our) (flight|order|booking|train|appointment|delivery|trip)
			leaving (for|the|at|on|home|work|now|in|early|tomorrow|today)
			(moving|moved|move|moving) (to|into|in) (a|my|the|our) .. (house|flat|home|apartment|place|address|seat)
			(last|final) (time|order) (i|we) (checked|looked|heard|was|saw)
			never again (will|have|do) (i|we) (worry|need|have)
			never (leaving|switching|going) (you|back|elsewhere|anywhere)
			(wont|never|not) be (switching|leaving|cancelling)
			not (leaving|switching|cancelling|going) (you|anywhere)
			how .. (cancel|close)
			switching (it|the) (off|on)
		`,
	},
	"sales-lead": {
		phrases: `
			(thinking|considering) (of|about) (switching|joining|moving|getting|buying|signing|upgrading|ordering|booking|coming|taking)
			0.8 (considering|comparing) (your|you|suppliers|providers|quotes|prices|options|plans|a)
			0.8 (interested|interest) in (buying|purchasing|signing|ordering|joining|taking|your|a|the|getting|booking|subscribing|switching)
			(looking|want|wanting|wants|like|ready|keen|need) to (buy|purchase|order|join|sign|subscribe|switch|upgrade|lease|rent|insure|book) .. (from|with|to|up|you|your|for)
			0.8 (looking|want|wanting|ready|keen) to (buy|purchase|join|subscribe|upgrade)
			(quote|pricing|price|prices|rates) for (#|my|our|a|the) .. (users|seats|people|employees|staff|sites|branches|vans|cars|licences|licenses|team|rooms|units|fleet|lines)
			0.8 (a|send|get|give) .. quote
			0.8 (bulk|volume|wholesale|corporate|group|business) (pricing|price|prices|rate|rates|discount|discounts|order|orders|account|plan|plans)
			0.8 (speak|talk) to .. sales
			0.7 sales (team|department|person|rep)
			(match|beat) (it|that|this|the|their|his) .. (price|offer|quote|deal)
			0.8 (if|can) .. match (it|that)
			0.8 (i'd|id|i'll|would|ill|we'd) (sign|switch|join|buy|order|subscribe|book) .. (up|today|day|tomorrow|immediately|if|now)
			0.7 before (i|we) (buy|order|sign|book|commit|purchase|switch|join|subscribe)
			(what|any|which) .. (deals|deal|offers|discount|discounts) .. (new|switchers|switching|students|joining)
			0.7 (new|potential|prospective) (customer|customers|client|member)
			(free|a) trial .. (before|for)
			0.7 (schedule|book|arrange|request) a (demo|viewing|test|call)
			0.8 (demo) for
			0.7 (bring|move|port|switch) .. (lines|accounts|policies|over) .. (to|you)
			(which|what) .. (plan|package|model|tariff|policy|account|bundle) .. (recommend|best|suit|choose|get|should)
			0.7 (how|much) .. (cost|costs) .. (join|sign|start|switch|per)
			0.7 in the market for
		`,
		unless: `
			(want|like|looking) to (cancel|complain|return|leave)
			(refund|refunded)
			0.9 (after|since|when) i (bought|ordered|joined|signed)
		`,
	},
	safety: {
		phrases: `
			(on|a|set|caught) (fire|alight|light)
			0.8 (fumes|flames|ammonia|bleach|asbestos|concussed|fainted|collapsed|electrocutes|drowning|overdosed|burnt|burned|blister|blisters|scald|numb|tingling)
			(chest) pain
			button (cell|battery)
			(went|ran|drove|driving) .. (red|wrong) (light|way)
			(tailgating|swerving|speeding|overtaking)
			(stairlift|escalator|lift|door|doors|barrier|barriers|airbag|seatbelt|belt|seat|buckle|bonnet|shelf|bed|rail|rails|ladder|crutches|brakes|accelerator|steering|wheel|gate|platform) .. (reversed|opened|opens|dropped|collapsed|gave|deployed|stuck|locks|failed|fell|flew|moved|broke|snapped|crumbled|ignores|came|leaning)
			(battery|charger|power|bank|phone|laptop|tin|can|pack) .. (swelled|swelling|swollen|bulging|bulged|hissed|leaking|overheated|overheating|hot|melted)
			(wrong|other|another|double|twice|expired|higher) .. (tablets|tablet|dose|doses|dosage|strength|prescription|patch|medication|medicine|pills|name|insulin)
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
			0.6 (fire) (brigade|hazard|risk|engine|department|extinguisher|alarm|exit|exits|door)
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
			(killing|killed|kills|kill|slays) (me|it|us)
			(fire) (sale|stick|tv|fox|wall|up|emoji|away|him|her|them|whoever|your|the)
			(on|is|are|absolutely|pure|so|straight|was) fire
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
			0.8 (disappear|gone) .. (forever|good|nobody|noone|nobodyd)
			0.8 (thinking|thoughts|thought) (of|about) (ending|dying|suicide|killing)
		`,
		unless: `
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
	legal: {
		phrases: `
			(county|high|supreme|crown|magistrates) court
			(through|before|via|to) (the|a) (court|courts)
			(letter|notice) of (claim|proceedings|intended)
			environmental health
			law firm
			(legal) aid
			(judicial|judiciary|prosecution|prosecuted|paralegal|claimant|plaintiff|proceedings|injunction|settlement)
			0.7 (counsel|judge|barrister|tribunal|authority)
			(witness) statement
			(seek|seeking|claim|claiming) (damages|redress)
			(equality) (act|commission)
			(competition|consumer|data) (authority|commission|commissioner)
			reserve (the|my|our) (right|rights)
			(my|our|a|the|your|his|her) (lawyer|lawyers|solicitor|solicitors|attorney|attorneys|barrister|counsel)
			0.8 (lawyer|lawyers|solicitor|solicitors|attorney|lawsuit|litigation|subpoena|ombudsman|ombudsmen|arbitration|adjudicator|tribunal)
			(small) claims
			(take|taking|see|seeing|drag|dragging|haul|go|going|took|taken) .. (court)
			(legal) (action|advice|team|proceedings|letter|rights|claim|steps|department|route|case|threat|notice|representative)
			(class) action
			(sue|suing|sued) (you|them|the|this|your|for|him|her|over|these|if|and)
			(will|going|gonna|shall|may|could|ill|to) (sue)
			0.8 (ofcom|ofgem|fca|finra|cfpb|ftc|fcc|bbb|ofwat|orr|caa|asa|accc|acma|afca|trai|attorney|faa)
			0.8 (trading) standards
			0.8 (consumer) (court|forum|rights|protection|commission|council|law|association)
			0.8 (report|reported|reporting|complain|complaint|complained|escalate|escalating|escalated|refer|referred|file|filed|raise|raised|lodge|lodged|complaining) .. (regulator|ombudsman|authority|commission|standards|bbb|ofcom|ofgem|fca|watchdog|tribunal|commissioner)
			0.8 (regulator|watchdog|regulators)
			(letter) before (action|claim)
			0.8 breach of (contract|the|your|data|gdpr|terms)
			0.8 breach of
			0.7 (court) (order|claim|date|case|proceedings|papers|action|summons)
			0.8 (consumer) (rights) act
			0.8 (deadlock) letter
			0.7 (statutory|legally|unlawful|unlawfully|illegal|illegally|lawful)
			0.7 (section) 75
			0.8 (notice) of (claim|intent|dispute)
			0.7 (pursue|pursuing) .. (legally|court|claim|damages|matter)
		`,
		unless: `
			(court) (side|side|seats|shoes|yard|tennis|food|jester|ship)
			(tennis|food|basketball|badminton|squash|volleyball|pickleball|home|centre|center|padel|clay|grass|hard) (court|courts)
			(legal) (drama|thriller|show|tender|aid|age|high)
			(court) (drama|tv|tv|ordered|reporter)
			(aunt|auntie|thanks|dear|hi|hello|cousin|nurse|lovely|called|named) sue
			(sue) (at|in|from|was|is|on|who|has|and)
			(lawyer|attorney|solicitor) (here|job|friend|joke|jokes|show|series|by|wanted|vacancy)
			(as|im|i'm|being) (a|an) (lawyer|attorney|solicitor)
		`,
	},
	press: {
		phrases: `
			(researcher|producer|presenter|editor|columnist|correspondent|freelancer|freelance) .. (radio|tv|show|programme|paper|magazine|weekly|news|podcast|press|writer|documentary|here)
			(radio|tv|television|consumer|news) (show|programme|station|stations|desk|desks|hour|crew)
			(produce|producing|write|writing|freelancing|working|review|reviewing) for (a|the|an) .. (paper|magazine|press|weekly|courier|times|radio|show|post|column|programme|daily|herald)
			(go|goes|gone|going|went) to print
			0.7 (on|off) (the) record
			(news|print) (desk|deadline)
			my (column|newspaper)
			(money|consumer|readers) (page|pages|column|rights)
			the (papers|newspaper|newspapers)
			(comms|communications|media) (team|office|department)
			(trade|gaming|farming|local|national) press
			0.7 (headlines|filming|filmed|broadcaster|publish)
			(news) at (ten|six|#)
			(six|#) o clock news
			(journalist|reporter|correspondent) .. (at|for|with|from|here|working|writing|looking|covering)
			0.8 (journalist|journalists|reporter|reporters|newsdesk|newsroom)
			(press) (office|officer|enquiry|inquiry|team|contact|request|statement|comment|query|release|deadline)
			(media) (enquiry|inquiry|team|contact|request|relations|office|query|spokesperson)
			0.8 (spokesperson|spokesman|spokeswoman)
			(go|going|gone|take|taking|went|contact|contacting|contacted|call|calling|tell|telling|write|writing|speak|spoke|spoken|ring|emailing|emailed|sent|send|sending|forward|forwarding|hand|handed|passed|pass|given|gave) .. (press|papers|newspaper|newspapers|media|journalist|watchdog|gazette|herald|tribune|chronicle|courier|reporter|outlets)
			(local|national|daily|regional) (paper|newspaper|news|press|radio|tv)
			(running|writing|doing|publishing|preparing|working) (a|an|on|the) .. (piece|story|article|feature|report|investigation|documentary|podcast|item|segment)
			(request|for|a|your|any|put|someone) .. (comment|statement|interview) .. (by|for|on|before|from)
			0.8 (comment|statement|quote|interview) .. (deadline|publication|article|story|piece|broadcast|programme)
			0.7 (money) (box|saving)
			0.8 (your|the) side of the story
			0.7 (make|making) this (public|viral)
			0.7 (go|going|gone) (public|viral)
			0.8 (consumer) (champion|affairs|column|columnist|editor|reporter|correspondent|programme)
			0.7 (front) page
			0.7 (publish|publishing) .. (story|piece|article|tomorrow|experience|this)
		`,
		unless: `
			(press) (the|a|ok|enter|play|pause|on|any|start|down|send|submit|it|this|home|and|f|x|#|to|up|reset|power|my|your|buy)
			(button|buttons|key|trigger|french|coffee|bench|leg|garlic|flower|trouser|printing|drill|cider|wine|olive) (press|presses)
			(i|you|we|they|to|when|please|just) press
			(read|reading|saw|seen|heard|watching|watched) .. (paper|papers|news|newspaper|press|article|media)
			(social) media
			paper (bag|bags|bill|bills|cup|cups|copy|jam|ticket|statement|straw|straws|round|towel|towels|form|forms|letter|cut|statements)
			(good|great|bad|big|breaking|any|the|no|latest|sad|happy) news
		`,
	},
	"privacy-request": {
		phrases: `
			(remove|delete|wipe|erase|destroy|deleted|erased|removed|strip|bin|blur|anonymise|anonymised) .. (photo|photos|picture|pictures|recording|recordings|clip|clips|video|scan|address|face|history|selfie|name|email|phone|contacts|copies|map|file|files|info|everything|me|us)
			(take) .. (down|off) .. (system|record|mailing|database|list|page|instagram|site|records|files)
			(copy|log|record|export) of .. (recordings|calls|record|records|file|everything|data|medical|statements|data|it)
			everything (you|u) (hold|have|know|keep)
			(access|data|erasure|deletion) (request|requests|logs|log|record)
			(hold|have|keep|hand|got) .. (on|about|concerning) me
			who (looked|opened|saw|accessed|gave) .. (my|you|file|address|data|number)
			(object|objection) to .. (use|profiling|processing|marketing)
			never (agreed|gave|consented) .. (you|to|that|my)
			(training) data
			(delete|erase|remove|wipe|deletion|erasure|removal|destroy|purge) .. (data|information|details|account|profile|records|personal|number)
			(copy|export|download|access|hand|disclose|provide|give) .. (personal|my|all|hold) .. (data|information|records|file)
			(subject) access
			(right) (to) (be|erasure|access|object) .. (forgotten)
			right to (erasure|access|object|portability|rectification)
			0.8 (dsar|gdpr|ccpa|dpo|lgpd|popia)
			0.9 (data) (protection|subject|controller|portability|deletion) .. (law|act|officer|request|rights|regulation)
			(data) (protection|controller|portability|deletion)
			(opt|unsubscribe|withdraw|revoke) .. (marketing|consent|mailing|emails|texts|sharing|tracking|list)
			(unsubscribe|remove|take) me .. (list|database|mailing|from)
			stop (sharing|selling|processing|using|storing|keeping|emailing|texting|tracking) .. (data|information|details|me|number)
			(withdraw|revoke) my consent
			(what|which|all) .. (data|information) .. (hold|have|keep|store|held|collect) .. (me|us)
			(data|information) you (hold|have|keep|store) .. (me|us)
			0.8 (article|section|under) .. (15|17|gdpr|ccpa)
			0.7 (call) recordings
		`,
		unless: `
			(mobile|roaming|unlimited|gb|my) data (plan|allowance|usage|left|cap|connection)
			(delete|remove) .. (charge|charges|fee|fees|app|photo|post|review|item|negative)
			(data) (roaming|usage|allowance|plan|rollover|speed|speeds|cap|saver)
		`,
	},
	fraud: {
		phrases: `
			0.8 (scam|scams|scammed|scammer|scammers|scamming|phishing|smishing|spoofed|spoofing|fraudster|fraudsters|fraudulent|fraudulently|counterfeit|cloned|skimmed|skimming)
			0.8 (fraud) (team|department|alert|on|charge|line|case|against|claim|happened|prevention)
			0.7 (fraud)
			(stolen|stole|lost) .. (card|identity|cards|wallet|purse|cheque|sim)
			(my|a) (card|wallet|purse|identity) .. (stolen|stole|cloned|compromised|nicked|robbed)
			(didnt|never|not|dont|havent|hadnt|doesnt|wasnt) .. (authorise|authorised|authorize|authorized|recognise|recognize|recognised|made|make|placed|opened|order|ordered|sign|signed|request|requested|apply|applied|buy|bought|took|subscribe|subscribed|agree|agreed|set) .. (charge|charges|transaction|payment|payments|it|this|account|loan|that|order|withdrawal|transactions|purchase|up|anything|subscription|transfer|card|them)
			(unknown|unauthorised|unauthorized|unrecognised|unrecognized|suspicious|strange|mystery|fake|bogus|odd) (charge|charges|transaction|transactions|payment|payments|withdrawal|withdrawals|activity|login|logins|purchase|purchases|email|text|texts|emails|call|caller|site|website|order|debit|message|invoice|page|account|profile|link)
			(pretending|claiming|claims|claimed|posing|impersonating|pretended|purporting) (to|as) (be|come|from|your|you|a)
			(someone|somebody|hacker|hackers|stranger|thief|thieves) .. (using|used|opened|hacked|accessed|stole|ordered|logged|bought|has|took|taking|got|drained|emptied|changed) .. (account|card|name|details|identity|money|number|email|into|balance|points|miles|password)
			0.8 (account|accounts|email|profile) .. (hacked|compromised|taken|breached|drained|emptied|hijacked)
			0.8 (hacked|hacker|hackers|hijacked)
			0.8 (identity) theft
			0.7 sim swap
			(is|was) this .. (genuine|legit|legitimate|really|real|you|scam|phishing)
			0.8 (text|email|call|message|link|sms|caller) .. (genuine|legit|legitimate|fake|scam|fishy|suspicious|real)
			(charged|taken|withdrawn|debited|bought|spent|ordered) .. (not|wasnt|isnt|without) .. (me|mine|us|permission|consent|authorisation|authorization|knowledge|asking)
			0.8 (isnt|not|wasnt|aint) (me|mine|ours)
			0.7 (never) (signed|subscribed|agreed|registered|applied) .. (up|to|anything|this|for|it)
			0.7 (money) .. (vanished|disappeared|gone) .. (account|balance)
			(fake|false|forged) (website|site|profile|account|page|ticket|tickets|listing|email|id|shop|store|app|call|rep|agent|number|text)
		`,
		unless: `
			(price|prices|fee|fees|cost|this|thats|that|charging|complete|total|absolute|such|what|parking) .. (crime|robbery|rip|scam|daylight|theft|steal)
			(complete|total|absolute|such|what|utter|massive|big|biggest|whole) (a)? (scam|con|fraud|robbery)
			(a|absolute|proper|total) steal
			(stole|stolen|steals|steal) (my|the|our) (heart|show|seat|idea|spot|joke|thunder)
			(watching|watched|reading|podcast|documentary|film|series|novel) .. (fraud|scam|scammers)
			(life|growth|productivity|ikea|biohack|cooking) (hack|hacks)
		`,
	},
	abuse: {
		phrases: `
			0.9 (fuck|screw|fck|fuk) (you|u|off|yourself|your|yourselves)
			0.8 (cunt|cunts|wanker|wankers|retard|retards|retarded|bastards|motherfucker|motherfuckers|faggot|scumbags|scumbag|twat|twats|arsehole|arseholes|asshole|assholes|dickhead|dickheads|whore|bitches|slag|dipshit|knobheads|knobhead|pricks|bellend|bellends|imbeciles|imbecile|vermin|parasites)
			0.8 you .. (idiot|idiots|moron|morons|scum|clowns|clown|cretins|cretin|bastard|prick|bitch|pigs|pig|thieves|rats|trash|dogs|animals|useless|muppets|muppet|cowards|leeches|crooks|subhuman)
			0.7 (bunch|load|pack|shower|gang) of .. (idiots|morons|clowns|cretins|muppets|thieves|crooks|monkeys|bastards|liars|scum|imbeciles|cowards|animals|rats)
			0.8 (idiots|morons|scum|cretins) .. (work|working|run|running|hire|employ|staff|like)
			0.7 (hope|wish) .. (die|dies|burns|burn|cancer|rot|bankrupt|choke|chokes|killed|crash|crashes)
			(go|drop) (die|dead|to|choke) .. (hell)
			0.8 (rot|burn) in hell
			(i'll|ill|will|gonna|going|someone) .. (find|kill|punch|hurt|burn|break|smash|beat|slap|stab|shoot|hunt|come) .. (you|your|him|her|them|live|face|teeth|legs|head|windows)
			(know|find) where you (live|work|park|sleep)
			0.8 (watch|mind) your back
			0.8 (kick|smash|punch|slap|break) .. (teeth|face|head|legs|skull|fingers)
			0.8 (drop|go) dead
			0.8 (deserve|deserves|deserved) .. (slap|die|beating|punch|slapped|shot)
		`,
		unless: `
			(kill|killing|killed) (it|me)
			(you|u) (legends|legend|beauty|beauties|guys|heroes|genius|geniuses|star|stars|rock|absolute)
			(im|i'm|i|me|being|am) .. (idiot|moron|clown|muppet)
			(abusive|called|calls|calling|shouted|screamed|yelled) (me|us|him|her)
		`,
	},
	spam: {
		phrases: `
			(follow|like|rt|retweet|repost|share|tag) .. (win|chance|enter|giveaway|friends|winner)
			(giveaway|giveaways)
			0.8 (click|tap|hit|check) .. (link|here) .. (bio|below|claim|win|free|now|join|profile)
			0.8 link in .. bio
			(earn|make|making|earning|earned|made) .. (£|#) .. (day|week|weekly|daily|home|hour|month|online)
			(work|earn) from home .. (£|#|day|earn|dm|join|week)
			(bitcoin|crypto|forex|btc|eth|nft|nfts|airdrop|presale|ethereum|usdt) .. (profit|invest|trading|trade|signals|free|join|returns|investment|mint|giveaway|guaranteed|drop|dm|wallet|telegram|whatsapp)
			0.7 (forex|airdrop|presale|whitelist|casino|sportsbook|freespins|backlinks)
			0.8 (dm|inbox|whatsapp|telegram|message) (me|us|now) .. (for|to|info|price|prices|earn|rates|orders|details|#|how|interested)
			(promo|discount|coupon|voucher|referral|invite|use|with) code .. (off|save|get|for|free|today)
			0.7 (promo|referral|invite) code
			(#|£) off .. (everything|today|code|sitewide|all|shop|order|only|ends|first|sale|selected|storewide)
			(limited) (time|offer|stock) .. (only|offer|now|hurry|left|sale|today)
			0.8 (hurry|act|order|shop|buy|book|subscribe|register) now
			0.8 (while) stocks last
			(claim|grab|get) (your|ur|yours|#|a) .. (free|now|today|bonus|gift|prize|reward|discount|offer)
			0.8 (congratulations|congrats) .. (won|winner|selected|chosen)
			(you) (won|have|are) .. (selected|winner|won|chosen) .. (prize|gift|iphone|claim|voucher)
			0.7 (free) (shipping|delivery|gift|iphone|followers|trial|entry|spins|quote|consultation) .. (today|now|on|order|with|dm|link|call)
			0.8 (cheap|buy|get|gain|real|more|free) .. (followers|likes|views|subscribers)
			0.7 (guaranteed) (approval|returns|profit|results|loan|win|income|delivery)
			(loan|loans|credit) .. (bad|no|instant|guaranteed|fast|approval|minutes) .. (credit|check|checks|approved|apply|score)
			0.8 (instant|payday|fast|quick|personal|easy) (loan|loans|cash|approval|credit)
			0.8 (moq|wholesale) .. (price|order|supplier|list|stock|factory|#)
			0.8 (price) list
			0.7 (supplier|manufacturer|factory) .. (of|direct|price|since|best|quality|china|#)
			(check|visit) (out)? (our|my|us|the) .. (website|store|shop|page|channel|link|etsy|profile|blog|new)
			check out (our|my) .. (website|store|shop|page|channel|link|etsy|new|blog|latest)
			0.8 (hot|single|sexy) (singles|girls|women|ladies|local) .. (area|near|waiting|chat|you)
			0.7 (subscribe|like) (to|and) (my|our|subscribe|the) .. (channel|newsletter)
			(seo|backlinks|web|website|marketing) .. (services|agency|rank|ranking|page|traffic|expert)
			0.7 (winner|winners) .. (drawn|picked|announced|selected|chosen)
			0.6 (we) (offer|provide|sell|deliver|supply|recruit|specialise|specialize) .. (best|quality|services|service|prices|solutions|price|worldwide|affordable|your)
			0.8 (recover|recovery|recovered) .. (lost|stolen|account|funds|crypto|hacked) .. (contact|hacker|dm|expert|thanks|help|him|on)
			(thanks|shoutout|contact|credit) .. (hacker|recovery|expert|trader|investment) .. (recover|recovered|helped|insta|telegram|whatsapp|instagram)
		`,
		unless: `
			(stop|tired|sick|filter|block|so|too|these|your|constant|endless|getting|get|report|reporting|about) .. (spam|spamming|junk|scam)
			(code) .. (doesnt|not|wont|didnt|expired|invalid|rejected|isnt|wouldnt|refused)
			(why|how|can|could|do|does|is|when|where|has) .. (giveaway|promo|voucher|code|referral|discount)
		`,
	},
	job: {
		phrases: `
			(now|we're|were|are|is|currently|urgently) (hiring|recruiting)
			0.8 (hiring|recruiting|vacancy|vacancies|internship|internships|apprenticeship|apprenticeships|recruiter|recruiters|jobseeker|traineeship|résumé)
			(looking|searching|hunting|applying|applied|apply|interviewing) for .. (job|work|role|position|employment|internship|vacancy|jobs|roles|opportunity|opportunities|placement|apprenticeship)
			(join|joining) (our|the|your|a) .. (team|crew|staff) .. (driver|apply|join|manager|hours|pay|salary|as|our|engineer|role|#)
			(job|jobs|role|roles|position|positions|vacancy|post) .. (available|open|opening|openings|opportunity|opportunities|vacancy|alert|offer|opens|wanted|advertised|listing|going|application|interview)
			(open|job|career) (positions|opportunities|opportunity|role|roles|opening|openings|fair|vacancies|alert|application|interview|title|advert)
			0.8 (apply) (now|today|online|here|by|within|via|at)
			(my|attached|send|send|sent|the|your|a) (cv|resume|portfolio)
			0.8 (cv|cvs|resumes)
			(full|part) time .. (position|role|job|driver|hours|opportunity|staff|barista|chef|work|vacancy|assistant|receptionist)
			(salary|pay|wage) (£|#|from|range|of|up|competitive|dependent)
			(£) (per|an|a|pa|p) .. (hour|hr|annum|year|h|shift) .. (plus|apply|tips|driver|start|shifts|hours)
			(my|the|a|job|an|got|first) interview .. (with|at|for|tomorrow|today|monday|job|you)
			0.8 (open|opening) to work
			0.8 (opentowork|nowhiring|jobsearch|hiringnow|wearehiring)
			0.7 (employer|employers|careers|career) .. (page|fair|advice|change|site|portal|opportunities|team|day|at|with|you)
			(experience|years) .. (seeking|looking) .. (role|job|position|opportunity|work)
			(start|started|starting) (my|a) new (job|role|position)
			0.8 (do|are|is|does) (you|they|it) .. (hiring|hire|recruiting|recruit)
			0.7 (seeking|wanted) .. (driver|drivers|chef|engineer|engineers|assistant|manager|developer|nurse|barista|cleaner|receptionist|technician|cashier)
		`,
		unless: `
			(good|nice|great|job|brilliant|amazing|fantastic|excellent|bad|poor|terrible|awful|stellar|bang|top|wonderful|lovely|solid|cracking|superb|half|shoddy) (job|jobs|done)
			(do|doing|did|done|does) .. (your|their|a|the|its|his|her) (job|jobs)
			(job) (done|well|lot)
			(lost|lose|quit|losing) my job
			(full|part) time (job|work) (chasing|to|trying|getting|just)
			(call|role|roles) (centre|center|play|model|based)
			(credit) (application)
		`,
	},
	staff: {
		phrases: `
			(the|your|a|one|this|that|some|another|an|lovely|rude|kind|helpful|friendly|new|young|older|nice|same|two|both|named|called|of) .. (employee|employees|assistant|cashier|receptionist|waiter|waitress|waiters|barista|driver|courier|engineer|technician|agent|advisor|adviser|rep|representative|manager|supervisor|steward|stewardess|attendant|nurse|doctor|clerk|operator|postman|postie|conductor|bouncer|concierge|porter|housekeeper|housekeeping|chef|bartender|trainer|instructor|teacher|tutor|pharmacist|teller|mechanic|salesman|salesperson|saleswoman|handler|guard|cleaner|fitter|installer|pilot|host|hostess|server|colleague|dentist|plumber|electrician) .. (was|is|who|told|said|at|in|helped|went|rude|lovely|made|hung|shouted|called|spoke|refused|laughed|rolled|on|threw|left|from|stayed|took|named|came|kept|asked|did|has|had|for|and|with|explained|fixed|sorted)
			0.7 (lady|man|woman|guy|lad|gentleman|girl|bloke|chap|fella|person) .. (at|on|in|behind|who|from) .. (counter|desk|till|shop|store|phone|chat|branch|line|reception|checkout|gate|depot|helpline|door|bar|office|team|call|support|helped|spoke|told|answered)
			0.8 (shout|shoutout|hats|kudos|props|big) (out|to|up|off) .. (to)
			0.6 (staff|crew)
			0.8 (spoke|speaking|talked|chatted|dealt|served|helped|chat) (to|with|by) (a|an|someone|somebody|one|your|the) .. (called|named)
			0.8 (called|named|by|name) (is|was|tag|badge)
			0.7 (your) (employee|colleague|agent|driver|engineer|rep|manager|assistant|advisor|adviser|technician|courier|receptionist|staff)
			0.7 (rude|polite|helpful|patient|lovely|friendly|kind|arrogant|dismissive|condescending|unhelpful) .. (agent|driver|staff|lady|man|woman|guy|manager|assistant|cashier|receptionist|waiter|waitress|rep|advisor|nurse|crew|lad|employee|barista|person|engineer)
			0.7 (hung) up on me
		`,
		unless: `
			(no|any|enough|more|without|short|lack|understaffed|staffing) (staff|agent|one)
			(speak|talk|connect|connected|transfer|through|transferred|waiting|wait|get) (to|with|for|me) (a|an|the|another) (agent|manager|human|supervisor|rep|representative|person|advisor|adviser)
			(chief|staff) (of|discount|room|shortage)
			(estate|travel|letting|user) (agent|agents)
			(driver) (update|updates|software|download|version)
		`,
	},
	outage: {
		phrases: `
			(fibre|fiber|internet|broadband|wifi|network|signal|power|electricity|line|service|everything|app|site|website|servers|system) .. (gone|went|is|been|still|just|has|fallen) .. (off|out|down|dead|over)
			0.8 (nothing|off|out|dead) since
			0.6 (red|orange) light
			no (fibre|fiber|internet|broadband|wifi|power|water|signal|service|connection|electricity) .. (since|in|here|at|now|anywhere|either|for)
			without (fibre|internet|broadband|power|water|service|electricity|telephone|phone) .. (since|in|for)
			every (resident|neighbour|flat|till)
			0.7 (half|whole|entire|all) .. (offline|frozen|dark)
			(broken|down|out|failing|off) for (everyone|anyone|all|everybody)
			0.8 (outage|outages|blackout|powercut|downtime)
			0.8 (power) (cut|cuts|failure|outage)
			(is|are|was|been|went|gone|going|goes|its|all|still|completely|totally|seems) down .. (for|again|in|across|everywhere|since|everyone|today|right|nationwide|too|over|at|here|now|this|whole)
			(service|services|network|internet|broadband|site|website|app|servers|server|system|systems|signal|fibre|wifi|connection|power|line|lines|payments|card|atm|atms|platform|api|login|water|electricity) .. (down|offline)
			(is|are) .. (down) .. (anyone|everyone|just|else|or|for)
			(anyone|anybody|everyone|everybody|someone) else .. (down|issues|problems|trouble|error|cant|unable|having|no|lost|offline|getting|seeing|out|stuck)
			0.8 (just|only) (me|us) .. (down|or|off|offline)
			0.7 is it (just) (me|us)
			(whole|entire|all|everyone|every|half) .. (street|building|area|town|village|city|estate|block|neighbourhood|neighborhood|office|county|region|road|postcode|floor|company|house|flats) .. (no|without|off|down|out|lost|dark|same|offline|dead|affected)
			(no|without|lost) (power|internet|electricity|signal|water|service|broadband|fibre|wifi|connection|network|gas|heating|phone) .. (in|at|across|since|area|street|village|again|here|everyone|town|whole|for|all|neighbours|neighbors|anyone|of)
			(servers|server) .. (down|crashed|dead|offline|dying|overloaded|melted|error)
			0.7 (servers)
			(neighbours|neighbors|neighbour|neighbor|street|colleagues|housemates) .. (same|too|also|either|off|out|without)
			0.8 (nationwide|widespread|citywide)
			(nobody|noone|none|no) .. (can) .. (log|login|access|connect|pay|get)
			(status) page .. (green|fine|says|nothing|normal|ok|operational|up)
			0.8 (off|out|dead) .. (all|whole|across|over) .. (street|town|village|city|area|estate|of|building)
			(known|major|massive|another) (outage|issue|fault|incident)
			0.7 (back) (up|online) .. (when|eta|yet|soon)
			0.7 (any|an|got) (eta|estimate|idea|word|update|news) .. (back|restored|fixed|power|fibre|service|up)
		`,
		unless: `
			(broke|broken|calm|slow|slowed|cut|come|coming|sit|sitting|lie|lying|let|lets|letting|letdown|scroll|turn|turned|write|put|step|track|hand|hands|shut|settle|walk|walked|boil|water|pipe|tone|nail|back|price|prices|go|went|came|got) down
			(down) (to|payment|the|load|loaded|syndrome|jacket|side|time|stairs|town|vote|grade|under|votes|my)
			(power) (bank|bi|user|cord|tools|hungry|supply|button)
			(outage) (compensation|credit|last|yesterday)
		`,
	},
};
