import type { SignalWords } from "./vocabulary.ts";

/** The words in English by which somebody takes it further: to court, to the press, to a competitor. */
export const ENGLISH_ESCALATION: SignalWords = {
	legal: {
		phrases: `
			(represent|represents|representing) (a|our|the|my)
			(our|my) client .. (suffered|claims|requires|has|was|seeks|holds)
			acts (for|on)
			cease and desist
			(enforcement|bailiff) (officer|officers|agent|agents)
			statutory (demand|notice)
			0.85 lawyered up
			(the|a|witness|court) summons
			malpractice
			0.85 (court|claim|claims) form
			(district|federal|civil|high|appeal) court
			personal injury
			better business bureau
			0.85 (dental|medical|veterinary|nursing|bar) (council|board|association)
			0.85 judge .. (awarded|ruled|decide|decides|love|agreed|said|sided)
			0.85 (in|before) front of (a|the) judge
			(we|ill|to|will|gonna|shall|going|i'd) sue
			adr scheme
			0.85 (served|serve|serving) .. (papers|notice|summons|proceedings|address|writ)
			0.85 (attorney|lawyer|solicitor|lawyers|solicitors) .. (handling|handles|contact|touch|letter|advises|advised|says|said|taking|instructed)
			(judicial) review
			0.85 (preservation|demand) letter
			0.8 (takedown|infringement|copyright|trademark) .. (demand|claim|notice|lawyer|dispute)
			0.85 (my|your) legal (team|counsel|department|cover|representative)
			0.85 (letter) before (action|claim|court)
			small claims .. (track|filed|form|court|next|monday)
			(see|meet) (you|yous|u) in court
			(file|filed|filing|lodge|lodged|open|opened|opening) (a)? (case|complaint|dispute|claim) .. (with|against|at)
			0.8 (mediation|conciliation) (failed|service|hearing)
			(county|high|supreme|crown|magistrates) court
			(through|before|via|to) (the|a) (court|courts)
			(letter|notice) of (claim|proceedings|intended)
			environmental health
			0.8 law firm
			(legal) aid
			(judicial|judiciary|prosecution|prosecuted|paralegal|claimant|plaintiff|proceedings|injunction|settlement)
			0.7 (counsel|judge|barrister|tribunal)
			(witness) statement
			(seek|seeking|claim|claiming) (damages|redress)
			(equality) (act|commission)
			(competition|consumer|data) (authority|commission|commissioner)
			reserve (the|my|our) (right|rights)
			(my|our|his|her|dads|mums|mates|familys) (lawyer|lawyers|solicitor|solicitors|attorney|attorneys|barrister|counsel)
			0.75 (lawyer|lawyers|solicitor|solicitors|soliciter|attorney|lawsuit|litigation|subpoena|ombudsman|ombudsmen|ombudsmans|arbitration|adjudicator|tribunal)
			(small) claims
			(take|taking|see|seeing|drag|dragging|haul|go|going|took|taken) .. (court)
			(legal) (action|advice|team|proceedings|letter|rights|claim|steps|department|route|case|threat|notice|representative)
			(class) action
			(sue|suing|sued) (you|them|the|this|your|for|him|her|over|these|if|and)
			(will|going|gonna|shall|may|could|ill|to) (sue)
			0.8 (ofcom|ofgem|fca|finra|cfpb|ftc|fcc|bbb|ofwat|orr|caa|asa|acma|afca|trai|faa)
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
			power of attorney
			hearing (aid|aids|loss|test)
			(lawyer|law) (show|class|student|students|school|degree|exam|section|joke|cat)
			(my|bro|bank|game|old|new|main) acc
			(supreme|constitutional) court .. (rules|ruled|hears|hear|decides|upholds|quotas|arguments)
			(before|without) (any|an|the) ombudsman
			(supreme) court
			(see) you in court .. (tennis|badminton|racket|pm|squash|shuttlecocks|lads)
			(calling|call|called) the police
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
			(write|writer|writing|review|reviewing|reviewer|work|working|shoot|report|reporting|stylist|photographer|editor|cover|covering) .. for (a|the|an|our|my) .. (weekly|monthly|magazine|paper|blog|radio|site|newspaper|pages|daily|quarterly|channel|station|broadcaster|times|post|courier|herald|wire|wires)
			0.85 (edit|run|write) a newsletter
			0.85 (piece|story|item|segment) running
			(producer|presenter|researcher|reporter) (at|on|with|for) (a|the)
			0.85 our (magazine|readers|newsroom|listeners|viewers|broadcast|programme)
			0.8 (food|tech|travel|science|health|arts|sports|consumer|business|motoring) (writer|correspondent|editor|reporter|critic|desk)
			0.8 (go|going|goes|went) viral
			(im|i'm|am|is) with (the|a) .. (paper|newspaper|register|magazine|radio|tv|channel|press|times|post|news)
			(student|local|community|regional|national|public) (radio|tv|television|newspaper|paper)
			in print (by|on|this|next|tomorrow)
			(on|to) (the) (telly|news|radio) .. (about|tonight|tomorrow|know|hear|see|if)
			0.85 (going|gone|go) public
			(the|some|a|my|this) (journo|journos|hack|columnist|reporter|correspondent)
			(right) of reply
			0.85 (press|media) (list|pass|accreditation|kit|day|pack|vehicle|visit|trip|officer)
			0.8 accreditation
			0.85 for (print|broadcast|publication)
			0.8 (tabloids|newspapers|broadcasters|broadcaster)
			0.85 (tv|camera|film) (crew|team)
			0.85 (camera|cameras|crew) .. (outside|coming|tomorrow|door)
			0.85 (sell|sold|give|giving|gave|tell|told|telling) .. story to
			0.85 (screenshots|photos|pictures|emails|letters|story|everything) .. to (the)? (press|papers|paper|news|media|newspaper|gazette|herald|echo)
			(the) (gazette|herald|tribune|chronicle|echo|mercury|telegraph|guardian|observer|argus|examiner|bbc|itv) .. (will|gets|get|has|have|wants|want|knows|would|is|are|rang|called|column|consumer|business|tomorrow|on|front|ran)
			(quote|comment|statement) .. (on|about|regarding|for) .. (story|piece|article|today|record|closures|recall|breach|outage|layoffs|strike)
			(researcher|producer|presenter|editor|columnist|correspondent|freelancer|freelance) .. (radio|tv|show|programme|paper|magazine|weekly|news|podcast|press|writer|documentary|here)
			(radio|tv|television|consumer|news) (show|programme|station|stations|desk|desks|hour|crew)
			(produce|producing|write|writing|freelancing|working|review|reviewing) for (a|the|an) .. (paper|magazine|press|weekly|courier|times|radio|show|post|column|programme|daily|herald)
			(go|goes|gone|going|went) to print
			0.7 (on|off) (the) record
			(news|print) (desk|deadline)
			my column
			(money|consumer|readers) (page|pages|column)
			the (papers|newspapers)
			0.7 the newspaper
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
			(garlic|bench|leg|trouser|cider|french) press
			your statement (for|of|is)
			heard .. on the radio
			(own|internet|car) radio
			(read|reading|recycled|wet|free|evening) (paper|newspaper) (delivery|subscription|arrived|round|late)
			(newspaper|paper|magazine) (subscription|delivery|app|crossword|stand|archive|tab)
			(press) (release|conference|tour)
			(ham) radio
			(the|a|my|that) (journalist|reporter|editor) (character|in|solves|who|app)
			playing journalist
			(text|photo|video|code|level|map|file|html|line|pdf) editor
			(trainee|junior|seeks) .. (journalist|reporter|editor)
			(reporter|journalist) of the year
			in the (paper|news|newspaper) (today|for|yesterday)
			(press) (the|a|ok|enter|play|pause|on|any|start|down|send|submit|it|this|home|and|f|x|#|to|up|reset|power|my|your|buy)
			(button|buttons|key|trigger|french|coffee|bench|leg|garlic|flower|trouser|printing|drill|cider|wine|olive) (press|presses)
			(i|you|we|they|to|when|please|just) press
			(read|reading|saw|seen|heard|watching|watched) .. (paper|papers|news|newspaper|press|article|media)
			(social) media
			paper (bag|bags|bill|bills|cup|cups|copy|jam|ticket|statement|straw|straws|round|towel|towels|form|forms|letter|cut|statements)
			(good|great|bad|big|breaking|any|the|no|latest|sad|happy) news
		`,
	},
	churn: {
		phrases: `
			(switch|switched|switching|changed|changing|moved|moving) (dentists|banks|providers|insurers|networks|gyms|vets|salons|schools|carriers|suppliers|brands|pharmacies|platforms)
			0.85 (moved|migrated|switched|moving|switching|exported) (over|back|across|everything) to
			0.85 (gone|going|went) (over|across) to
			0.85 (moved|moving|transferred|transferring|switch|switched) (my|our|the) (mortgage|isa|savings|salary|account|accounts|business|money|number|numbers|prescription|prescriptions|custom|domains|policies|pension|pot)
			0.85 (exported|export) (everything|all|my|our) .. (left|moved|gone|going|over|elsewhere|rival)
			0.8 (handed|handing|gave|giving|hand) (in|back|up) (my|our|the) (card|smartcard|season|pass|membership|key|fob|ticket)
			0.85 (loyalty|season) card .. (bin|half|cut|binned|back)
			(do|dont|not|please|wont|never|no) .. (auto)? renew .. (my|our|the|it|policy|plan|contract|subscription|this|in)
			non renewal
			switch (guarantee|form)
			0.85 years (with|as) .. bye
			0.85 (quitting|leaving) (you|your)
			(quitting|leaving|quit) for good
			0.7 (thinking|tempted|ready|about|considering) (of|to|about)? (going|leaving|leave|switching|cancelling|switch|cancel|quit|moving)
			(has|have|gets|get) my (money|custom|business) (now|from|instead)
			0.85 back in the car
			(booked|ordered|signed|arranged|started|completed) the (switch|transfer|port|move)
			(not|never|no) .. (give|giving|get|getting|spend|spending|see|seeing) .. (another|cent|penny|dime|euro|quid) .. (cent|penny|dime|euro|again|more|from|of)
			0.85 (remove|take) (our|my|me|us) .. (from|off) .. (billing|books|plan|carriers|suppliers|list)
			port my (number|line|mobile)
			to another (registrar|insurer|carrier|bank|provider|surgery|supplier|broker|network|school|practice|gym|dentist|pharmacy)
			0.85 (the|my|our) next (one|car|phone|laptop|tv|order|flight|time|booking|purchase|machine) (will|is|wont|goes|gets) .. (be|from|with|train|someone|made|another|elsewhere)
			0.85 used to be our
			0.8 own brand from now
			0.8 (from|of) (now|me|today|monday|here) on
			0.8 (lose|lost|losing) (four|three|two|five|#|me|us|a|all|my) .. (customer|customers|members|client|clients|subscribers)
			0.85 (settled|signed|registered|enrolled|insured) (in)? with (a|another|my|the|someone)
			0.85 (found|finding) (one|somewhere|another|someone) .. (closer|cheaper|better|kinder|nicer|who|that)
			closure of (my|our|the)
			0.85 (gave|giving|given) up (my|our|on|the) .. (membership|subscription|season|account|you|lot|plan)
			(letting|let) .. (membership|subscription|policy|plan|contract|licence|it) .. (run|lapse|expire|end|go)
			0.8 (subscription|premium|membership|contract|licence|plan|account) (ends|closes|lapses|expires|stops) .. (sunday|monday|today|tomorrow|month|and|end)
			self hosting from
			0.85 (cut|cutting) up .. card
			(deleted|deleting|uninstalled|uninstalling) (the|your|this|my|it) .. (app|game|profile|account)
			(unsubscribed|unsubscribing|unfollowed|unfollowing)
			(not|wont|never) (be)? (coming|going) back
			0.85 (dont|not) (want|need) .. (anymore|subscription|contract)
			(shop|buy|fly|order|bank|book|eat|drink|go|train|stay) (elsewhere|somewhere)
			(place|put) no (further|more) (bookings|orders)
			(end|stop|cease) (my|our|this|the) (subscription|membership|contract|plan|direct|standing|monthly|policy|box|order)
			0.8 (regard|consider|treat) .. (terminated|cancelled|ended|notice)
			(taking|take|takes|took|taken) (my|our|the|all) .. (elsewhere|business|custom|away)
			0.85 (going|gone|moved|moving|off|went|goes|switch|switched|switching|over) to (a|the|your|my|their) .. (competitor|rival|alliance|competition|opposition)
			0.85 (years|year) .. (and)? (now)? (im|i'm|we're|were|i|we) (am|are)? .. (leaving|off|out|gone|done|switching|cancelled)
			either you (match|beat|fix) .. (or|sign|leave|go|off)
			(close|end|stop|cancel|closed|ended|cancelled|closing|terminate) .. (accounts|contract|subscription|plan|membership|policies|lines|landline|sub|savings|standing|season)
			(moved|moving|switched|migrated|gone|going|go|went|transferred|taking) .. (elsewhere|rival|rivals|competitor|competition|alliance|independent|alternative|supplier|carrier|provider)
			(treat|take|accept) this .. (notice|instruction)
			0.5 (months|days|weeks) notice
			notice period
			0.8 (not|never) (be|been)? (renewed|renewing|renew)
			(letting|let) .. lapse
			(found|find|chosen|choosing) (another|one|someone|somebody|a) .. (else|provider|closer|better|elsewhere|instead|that)
			bye bye
			0.5 (traded|sold|selling) .. (lot|whole|everything)
			(take|taken) (me|us) off
			no longer (need|want|require|customer|customers)
			(deleted|ditched|dumped|uninstalled|cancelled|canceled) .. (moved|on|over|today|tonight|yesterday|morning|week|gone|back)
			0.8 (lost|lose|losing|gained) .. (customer|customers|us|regular|regulars|member)
			(back|over) to (pen|paper|wired|cash|wires|bus|car|greengrocer|market|rival)
			(someone|somebody) else .. (from|now|has|my)
			i want out
			(good) riddance
			(you|you'll|youll) .. (not|never) .. see (me|us) again
			(switch|switching|move|moving) .. (salary|mortgage|savings|accounts|business|custom) .. (away|elsewhere|out|to)
			(switching|switched|moving|moved|switch|move|changing) (to|over) .. (provider|network|bank|supplier|competitor|company|else)
			(switching|moving|changing|switch|change) (providers|provider|networks|network|banks|bank|suppliers|supplier|carriers|carrier|company|companies|insurers|airlines)
			0.8 (im|i'll|ill|we're|we'll|were|am) (switching|leaving|cancelling|canceling)
			0.5 (im|we're|were) moving
			0.8 i (am|will|have) (switching|leaving|cancelled|canceled|cancelling|canceling|left|switched)
			0.7 (take|taking|took) .. (business|custom|money) elsewhere
			(go|going|went) (elsewhere|somewhere) .. (else)
			0.7 (go|going|gone|went) elsewhere
			(lost|losing|lose) (a|another|my|me|our|this) (customer|custom|business|subscriber|member|client|as)
			0.7 (last|final) (order|purchase|flight|visit|straw|renewal|box|swim|booking|shop) .. (with|from|here|ever|you|today|was)
			0.8 (the|my|our|your|was|very|absolute) last (time|order|flight|purchase) (i|we|with|ever|with|you)
			(last|final) straw
			first and last
			0.5 never again
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
			0.7 thats me (off|out|gone)
			0.8 (off|gone) to (a|another|your) .. (competitor|rival|provider|bank|network)
			0.6 (your|a) (competitor|competitors|rival|rivals)
			0.7 (goodbye|adios|bye) .. (after|forever|for)
			(looking|shopping) (for) (another|a|an|other) .. (provider|bank|network|supplier|alternative|insurer|app|company)
			0.7 (looking|shopping) (elsewhere|around)
			(closed|closing) (my|our|the|both|all) .. (account|accounts)
			jumping ship
			voting with my (feet|wallet)
			0.7 (leaving|left) (you|for) .. (years|competitor|rival|after)
			0.85 pac code
			0.7 (pac|stac) (please|pls|request|code)
			0.8 port (out|away)
			0.7 when my contract (ends|is) .. (up|leaving|off|gone)
			0.7 (ditching|dumping|ditched|quitting) (you|this|them|your|the)
			0.7 (wont|not) (see|get|have) .. (custom|money|penny|business) .. (again|from)
		`,
		unless: `
			(thank|thanks|glad|happy) .. (switched|moved|switching|moving) (to|over)
			(switched|moved|came|coming|come) (to|over) (you|yous|u|this|here)
			never (going|looking|went) back .. (this|so|love|now)
			your competitors (do|already|offer|have|all)
			as your (competitor|competitors)
			(log|logs|logging|logged|kicks|kick) (me|us) out
			(trial|order|flight|train|class|booking|appointment|delivery|visit|pickup|show|shows|series|season) .. (cancelled|canceled|cancelling)
			(cancelled|canceled|cancelling|cancels|cancel) (my|our|the|this|a|good|your|one|his|her) (flight|train|class|booking|appointment|delivery|visit|trip|order|show|shows|gig|event|lesson|slot|match|ticket|seat|upload|trial|standing)
			(you|they|he|she|driver|doctor|courier|gp|it) (cancelled|canceled|left|closed|deleted|ended)
			(moved|moving|switched|switching|came|transferred|ported|joined) .. from (another|a|my|the|your|our) .. (network|provider|bank|supplier|carrier|insurer|company|old)
			(deleted|uninstalled|deleting|uninstalling) .. (reinstalled|reinstalling|reinstall|reloaded)
			(closing|opening|close|closes) (time|times|hours|early|date)
			(delete|deleted|deleting) (my|our|a|the) (photos|photo|custom|templates|files|message|draft|post|posts|messages|data|playlist|boards|history)
			(never|not) (leaving|quitting) (you|this|here)
			(customer) for life
			(leaving) (the|our|his|her) (house|band|label|studio|club|team|squad|group|office|country|party|company|show|platform|lights|door)
			(moved|moving|move) (flat|house|home|address|in|into|desk|countries|abroad|on)
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
};
