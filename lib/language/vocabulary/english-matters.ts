import type { SignalWords } from "./vocabulary.ts";

/** The words of all other signals in English. */
export const ENGLISH_MATTERS: SignalWords = {
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
