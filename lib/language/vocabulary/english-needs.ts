import type { Vocabulary } from "./vocabulary.ts";

/** Why a post cannot wait, in English. */
export const ENGLISH_URGENCY: Vocabulary["urgency"] = {
	vulnerable: {
		phrases: `
			0.8 (disabled|wheelchair|blind|deaf|dementia|pensioner|elderly|frail|terminally|newborn|premature|diabetic|epileptic|asthmatic|housebound|carer|bereaved|widow|widower|autistic|pregnant)
			0.8 (hard) of hearing
			(im|i'm|am|is|mother|mum|father|dad|nan|gran|grandmother|grandfather) .. (#) .. (years|and|alone|old|lives)
			0.7 (oxygen|insulin|dialysis|ventilator|pendant|chemo|chemotherapy|cancer)
			0.8 (my) .. (#) .. year old .. (mother|mum|father|dad|nan|gran|grandmother|grandfather|neighbour)
			0.8 (baby|toddler|newborn|infant) .. (no|without|asleep|freezing|cold|heating|milk|monitor|medicine)
			0.8 (mum|mother|dad|father|wife|husband|son|daughter|brother|sister) (died|passed)
			(my|her|his) (late) (mother|mum|father|dad|wife|husband|son|daughter)
			0.7 (lives|living) alone
			0.7 (talkback|voiceover|screenreader)
		`,
		unless: `blind (date|spot|box|taste)
			turn a blind`,
	},
	"locked-out": {
		phrases: `
			0.9 (locked) (out|my|me|account)
			(cant|cannot|couldnt|unable|not|wont|impossible|trying) .. (log|login|sign|get|access|into|in) .. (in|account|app|into|my|to)
			(cant|cannot|unable) .. (access) .. (account|money|funds|card|app|email|bank)
			(account|card|profile|login) .. (blocked|frozen|suspended|locked|disabled|deactivated|restricted|banned|closed)
			(blocked|frozen|suspended|locked|disabled|froze|freeze|blocks) (my|our|the|me|his|her) .. (account|card|accounts|profile|out|funds|money)
			(reset|verification|activation|authentication|2fa|sms|otp|security|login|one) .. (link|code|codes|password|email|text) .. (never|not|doesnt|expired|wont|isnt|didnt|doesn't|late|old|wrong|no|invalid|arrive)
			0.8 (signs|logs|signed|logged|kicks|kicked|logging|kicking) me out
			0.8 (password) .. (reset|wrong|wont|not|invalid|rejected|forgot|incorrect|expired)
			0.7 (key|fob|code) .. (wont|not|doesnt|didnt|wouldnt) .. (open|work|unlock)
			0.7 (2fa|otp)
		`,
	},
	money: {
		phrases: `
			(charged|billed|debited|taken|took|deducted|invoiced|paid|pay|overcharged|charging|charges) .. (twice|double|again|wrong|wrongly|extra|£|incorrectly|overcharged|too|thrice|without)
			(double|twice|over) (charged|billed|payment|charge|debited|charging)
			0.9 (overcharged|overcharging|overdrawn|overdraft|bailiffs|bailiff|eviction|debt|collectors)
			(refund|refunded|money|deposit|compensation|reimbursement|payment|payout|salary|wages|pension) .. (not|never|still|yet|waiting|where|hasnt|havent|missing|back|refused|denied|pending|owed|late|gone|stuck|vanished|disappeared)
			(where|still|waiting|want|need|get|give|awaiting|chasing|refuse|refused|refusing|demand) .. (refund|money|deposit|reimbursement|compensation) .. (back|is|now|from|for|of)
			0.8 (want|need|give|get) (my|our|a) (money|refund|deposit)
			0.7 (refund|refunded|reimburse|reimbursed|compensation)
			0.8 (rent|mortgage|wages|salary|payroll) .. (tomorrow|due|bounced|today|missing|late|out|week|not|unpaid)
			(£) .. (missing|gone|short|vanished|disappeared|lost|stuck|overcharged|twice|taken|owed|wrong|extra)
			0.8 (out) of pocket
			0.7 (bounced|declined)
			(transfer|payment|money|deposit) .. (missing|vanished|disappeared|not|stuck|pending|wrong|lost)
			0.8 (owe|owes|owed) (me|us)
			0.7 (late|cancellation|hidden|admin|termination|early|booking|extra) (fee|fees|charge|charges)
		`,
		unless: `worth .. money
			value for money
			(how) much`,
	},
	deadline: {
		phrases: `
			(by|before|until|till) (today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midnight|five|six|four|end|the|christmas|eod|#) 
			(flight|fly|flying|train|travel|travelling|leave|leaving|wedding|exam|interview|surgery|moving|move|funeral|party|appointment|meeting|departure|boarding|birthday|event|holiday|trip|operation|launch|deadline|expires|expire|viva|concert) .. (today|tonight|tomorrow|hours|hour|minutes|morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday|soon|this|in)
			(today|tonight|tomorrow|hours|hour|minutes) .. (flight|wedding|exam|interview|surgery|funeral|deadline|departure|operation|party)
			0.7 (tomorrow|tonight)
			0.8 (urgent|urgently|asap|emergency|immediately|deadline)
			0.7 (in) (#|an|one|two|three|half) .. (hour|hours|minutes|mins)
			0.7 (due) .. (today|tomorrow|tonight|at|in|monday|friday|this)
			0.7 (running) out of time
			0.7 (expires|expiring|ends) .. (today|tomorrow|tonight|friday|monday|soon|week)
			0.7 (right|straight) (now|away)
			0.6 (today)
			0.7 time (sensitive|critical)
		`,
	},
	"repeat-contact": {
		phrases: `
			(second|third|fourth|fifth|sixth|seventh|eighth|tenth|2nd|3rd|4th|5th|6th|7th|#|nth|umpteenth|two|three|four|five|six|ten|several|many|multiple) .. (time|times|call|calls|email|emails|message|messages|ticket|tickets|letter|letters|attempt|attempts|contact|complaint|request|chat|chats|phonecall|agents|reps|advisors|engineer|engineers|visit|replacement|appointment) .. (called|rang|emailed|asked|about|contacted|written|now|and|with|no|still|to|this|for|in|later|week|since|reported|without|have|told|spoken|year|ive|i)
			(called|rang|emailed|phoned|contacted|messaged|written|asked|reported|spoken|chased|complained|tried|wrote|dmed|chasing|tweeted|told) .. (twice|times|thrice|already|again|repeatedly|before|weeks|daily|countless|every|multiple|last)
			(no|not|without|zero|never|still|got|had|havent|hasnt|nobody|noone) .. (reply|response|replied|answer|answered|respond|responded|callback|heard|acknowledgement|ring|rung|called|replies|responding|answers) .. (to|from|yet|since|back|for|my|in|after|weeks|days|at)
			0.8 (no|without|zero|still) .. (reply|response|callback|answer)
			(nobody|noone|no) .. (replies|replied|answers|answering|responds|responded|called|calls|rings|rung|picks|answered|cares)
			0.8 (any) (update|updates|news|progress|word) .. (on|about|yet|please|with|?)
			0.8 (still|been) (waiting|chasing|nothing|not|no|unresolved|ignored)
			0.7 (ignored|ignoring|ghosted|ghosting|chasing|fobbed)
			(passed|pushed|bounced|transferred|sent|passing) .. (around|pillar|department|between|back|person|agent)
			0.8 (as) (per|already) (my|i) .. (previous|last|earlier|said|told|explained|mentioned)
			0.7 (follow|following) up .. (on|to|again|email|with|my)
			(weeks|days|months|hours) (later|now) .. (still|and|no|nothing)
			0.7 (on|been) hold
			0.8 (again) and again
			0.8 (yet) again
			0.7 (promised|promises)
			(told|said|says|saying|promised) .. (days|hours|weeks|tomorrow|working) .. (ago|but|still|since|nothing|later|to|and)
		`,
	},
	stranded: {
		phrases: `
			0.9 (stranded|marooned)
			(stuck|left|waiting|abandoned|dumped|sitting|standing|sleeping|sat) (at|on|in|outside|by) .. (airport|station|platform|terminal|gate|roadside|motorway|tarmac|road|hotel|stop|floor|highway|port|lobby|street|train|plane|runway|snow|rain|dark|kerb|layby|border|car|middle)
			(no) (way|bus|train|flight|car|taxi|transport) .. (home|back|to)
			0.7 (cant|cannot|couldnt) get (home|back|to) .. (work|hospital|home|school|airport|now)
			0.8 (broken|broke) down .. (on|in|at|motorway|road|miles)
			0.7 (last) (train|bus|ferry|flight|tram) .. (cancelled|gone|left|home|missed|didnt|never)
			(cancelled|canceled|missed) .. (connection|flight|train|last|connecting) .. (night|stuck|stranded|no|airport|hotel|sleeping|kids|morning)
			0.7 (abroad|overseas) .. (no|without|stuck|card|cash|money|phone|blocked)
			0.7 (middle) of nowhere
		`,
	},
};

/** What a post is about, in English. */
export const ENGLISH_TOPICS: Vocabulary["topics"] = {
	app: `(app|apps|android|ios|appstore|playstore|widget|widgets)
		(app|play) store
		dark mode
		(crashes|crashing|crashed)
		(update|version) .. (app|phone|crash|crashes|installed)`,
	website: `(website|site|webpage|browser|homepage|checkout|webform)
		web (site|page|form)`,
	billing: `(bill|bills|billing|billed|invoice|invoices|invoiced|tariff|tariffs|overcharged|charges|fee|fees|charged|subscription|statement|surcharge|debit)
		direct debit
		price (rise|rises|increase|hike)
		(price|prices|pricing|cost|costs|expensive)`,
	payment: `(payment|payments|pay|paid|card|cards|paypal|transfer|transfers|deposit|cheque|contactless|checkout|declined|cash|iban|overdraft|mortgage|loan|atm|salary)
		(apple|google) pay`,
	refund: `(refund|refunds|refunded|refunding|reimburse|reimbursed|reimbursement|compensation|compensated|chargeback|cashback|credited)
		money back`,
	order: `(order|orders|ordered|reorder|purchase|purchased|basket|cart|preorder|cancelled|canceled)`,
	delivery: `(delivery|deliveries|deliver|delivered|delivering|courier|couriers|parcel|parcels|package|packages|shipping|shipment|shipped|ship|dispatched|dispatch|tracking|depot|postman|postie|postage|driver|doorstep|redelivery|customs)
		(out) for delivery
		safe place`,
	login: `(login|log|logging|logged|signin|password|passwords|passcode|2fa|otp|captcha|username|authenticator|authentication|verification|biometric|faceid|fingerprint)
		(sign|signed|signing|signs|logs) (in|me|out)
		locked out
		(reset|security|verification) (link|code|codes)`,
	account: `(account|accounts|profile|membership|registration|username)`,
	network: `(network|signal|internet|broadband|wifi|fibre|fiber|router|hub|coverage|5g|4g|3g|lte|mbps|bandwidth|hotspot|landline|modem|latency|ping|connection|mast|dongle|ethernet|bars)
		(mobile) data
		wi fi
		(calls|call) (drop|drops|dropping|dropped|echo|cut|fail)`,
	outage: `(outage|outages|downtime|blackout|offline|servers)
		(is|are|been|went|gone|goes|service|site|app|internet|network|website|fibre|broadband|server|system|systems) down
		power (cut|cuts)
		no (internet|power|signal|electricity|service|broadband|fibre|wifi)`,
	roaming: `(roaming|roam|abroad|overseas)
		eu roaming`,
	esim: `(esim|esims|sim|sims|simcard)
		e sim
		qr code`,
	number: `(pac|porting|ported)
		(my|keep|transfer|same|old|new) .. number`,
	plan: `(plan|plans|contract|contracts|bundle|package|upgrade|upgrading|allowance|rollover|unlimited|tariff|subscription)`,
	device: `(phone|phones|handset|handsets|laptop|tablet|watch|headphones|charger|battery|screen|console|tv|device|devices|speaker|camera|smartwatch|printer|controller)`,
	store: `(shop|shops|store|stores|branch|branches|showroom|aisle|checkout|till|opening|supermarket|counter)
		opening hours`,
	staff: `(staff|employee|employees|manager|rude|cashier|assistant|receptionist|waiter|waitress|barista|driver|engineer|technician|advisor|adviser|agent|agents|crew|attendant|nurse|representative|rep|supervisor|steward)`,
	service: `(helpline|hotline|callback|chatbot|bot|support|helpdesk|hold|queue|complaint|ombudsman)
		customer (service|services|support|care)
		(live) chat
		(on) hold
		call (centre|center)`,
	quality: `(quality|broken|faulty|defective|defect|damaged|flimsy|cheap|ripped|torn|cracked|scratched|stained|mouldy|moldy|stale|rotten|leaking|leaks|leak|bent|worn|shrunk|snapped|melted|expired)
		(fell) apart
		(stopped) working`,
	returns: `(return|returns|returned|returning|exchange|replacement|replace|replaced|warranty|guarantee|repair|repaired|repairs)`,
	booking: `(booking|book|booked|reservation|reservations|reserved|rebook|rebooked|appointment|appointments|checkin|slot|slots)
		check in`,
	travel: `(flight|flights|train|trains|bus|buses|tram|ferry|airport|station|platform|gate|luggage|baggage|suitcase|boarding|delay|delayed|delays|timetable|ticket|tickets|seat|seats|runway|lounge|metro)`,
	food: `(food|meal|meals|menu|restaurant|burger|pizza|salad|coffee|breakfast|lunch|dinner|soup|sandwich|vegan|vegetarian|allergy|dish|takeaway|dessert|snack|fries|chips|groceries|milk|bread)`,
	room: `(room|rooms|hotel|bed|shower|towels|reception|housekeeping|lobby|pillow|pillows|suite|minibar|bathroom)`,
	energy: `(electricity|gas|meter|meters|heating|boiler|kwh|smartmeter|solar|radiator|energy|power)`,
	insurance: `(insurance|insurer|claim|claims|policy|premium|premiums|excess|renewal|policyholder)`,
	privacy: `(privacy|gdpr|unsubscribe|consent)
		personal (data|information|details)
		data protection`,
	security: `(hacked|hack|scam|phishing|fraud|stolen|security|breach|unauthorised|unauthorized|password)`,
	accessibility: `(accessibility|accessible|wheelchair|talkback|voiceover|deaf|blind|braille|ramp|subtitles|captions|lift)
		screen reader
		(font|text) size`,
	notifications: `(notification|notifications|alerts|alert|reminder|reminders|push|emails|newsletter)`,
	performance: `(slow|slower|lag|lags|lagging|laggy|freezes|freezing|frozen|buffering|loading|timeout|fast|speed|speeds|sluggish|stutter)`,
	cleanliness: `(dirty|filthy|clean|cleaning|hygiene|smell|smells|smelly|mould|mold|cockroach|cockroaches|bedbugs|mice|rats|hair|stain|stains|sticky)`,
	wait: `(queue|queues|waiting|wait|waited)`,
	cancellation: `(cancel|cancelling|canceling|cancellation|cancelled|canceled|terminate|termination)`,
};
