import type { Concepts } from "./scenes.ts";

/** The words of all other concepts in English. */
export const ENGLISH_OTHER_CONCEPTS: Concepts = {
	lawyer: {
		words: `lawyer(|s) solicitor(|s) attorney(|s) barrister(|s) counsel paralegal litigator advocate lawfirm`,
		phrases: `law firm
			legal (team|counsel|representative|representatives|aid|cover|advisers|advisors|department|adviser|advisor)`,
	},
	court: {
		words: `court courts courthouse tribunal(|s) judge magistrate(|s) arbitration adjudicator adjudication mediation litigation injunction`,
		phrases: `small claims
			class action
			legal (action|proceedings|steps|route|case)
			judicial review`,
	},
	authority: {
		words: `ombudsman ombudsmen ombudsmans regulator(|s) watchdog commissioner inspectorate ofcom ofgem ofwat fca cfpb ftc fcc bbb acma asa caa ico hse cma finra sec epa fda
			ofsted cqc trai tio afca dot faa consob authority authorities`,
		phrases: `trading standards
			(consumer|financial|data|dental|medical|veterinary|health|competition|advertising|gambling|utility|utilities) (protection|authority|commission|commissioner|council|board|tribunal|ombudsman|forum|association|centre|court|affairs|bureau|regulator|rights|complaints)
			attorney general
			(environmental|public) health
			better business bureau
			citizens advice
			(member) of parliament
			my mp
			advice bureau`,
	},
	report: {
		words: `report(|ed|ing|s) complain(|ed|ing|t|ts) file(|d) filing lodge(|d) lodging escalat(e|ed|ing) refer(|red|ring) submit(|ted|ting) raise(|d) raising inform(|ed|ing)
			contact(|ed|ing) appeal(|ed|ing) notif(y|ied|ying) instruct(|ed|ing) hire(|d) retain(|ed) consult(|ed|ing) spoke speak speaking talk talked talking rang ring ringing
			call called calling phoned letter writing wrote written hear involve involved involving next seeing`,
		phrases: `(go|going|gone|went|take|taking|taken|took) (to|it|this|them|you|my|the)
			in touch with
			get(ting|) (my|a|the)`,
	},
	sue: {
		words: `sue sues sued suing take taking took taken go going drag haul papers summons file filed claim decide`,
	},
	"legal-paper": {
		words: `claim damages proceedings summons subpoena writ affidavit undertaking injunction settlement contract breach liable liability statutory lawful unlawful unlawfully sue
			suing action client clients behalf papers evidence serve service served letter deadline notice days fees estate claimant`,
	},
	journalist: {
		words: `journalist(|s) journo(|s) reporter(|s) correspondent(|s) columnist(|s) newsroom newsdesk newshound presenter producer researcher freelancer documentarian blogger
			podcaster interviewer`,
		phrases: `news (desk|team|crew|room)
			(tv|film|camera) crew
			press (office|officer|team|contact|list|enquiries|inquiries|enquiry)
			media (relations|office|enquiries|team|contact|spokesperson)
			consumer (champion|editor|desk|affairs)`,
	},
	outlet: {
		words: `newspaper(|s) papers press media broadcaster magazine gazette herald tribune chronicle telegraph guardian
			bbc itv cnn reuters podcast documentary supplement watchdog tabloid(|s) newsdesk nationals bulletin`,
		phrases: `(channel) (#|four|five|seven|nine)
			the (mirror|argus|echo|express|mercury|papers|radio|tabloids)
			(local|evening|daily|sunday|student|morning|national|regional|village|city|weekend|gaming|consumer|trade) (paper|papers|radio|tv|television|press|news|weekly|rag|outlet|outlets|blog|programme|station|supplement|column)
			(tv|radio) (crew|show|programme|station|stations)
			consumer (programme|show|column|pages)
			(money|consumer|readers) (page|pages|section|programme|show)`,
	},
	tell: {
		words: `tell told contact(|ed|ing) ring ringing rang call called calling phone phoned email emailed emailing write writing wrote written speak speaking spoke spoken talk talking
			talked send sent sending forward(|ed|ing) handed handing pass passed passing tip tipped alert(|ed) tagging interviewed interviewing filming cc`,
		phrases: `(go|going|goes|gone|went|take|taking|took) (to|straight|it|this)
			get(s|) (the|my|a|this|it)
			(has|have|got|getting) (the|my|copies|it|pictures|photos|screenshots)
			(hear|hears|interested|keen|love|loves|asking|asked) (of|about|from|in|this|to|for|me)`,
	},
	story: {
		words: `story piece article feature investigation documentary interview exclusive column findings expose headline(|s) broadcast screenshots`,
	},
	comment: {
		words: `comment statement quote spokesperson spokesman spokeswoman interview interviews accreditation`,
		phrases: `right of reply
			your side
			on (the)? record
			on (air|camera)`,
	},
	publish: {
		words: `publish(|ing|es) publication broadcast airs airing deadline edition covering covers`,
		phrases: `(go|goes|going) to (print|press|air)
			(before|by) (noon|publication|print|we)
			in print
			on air
			front page
			go(es|ing)? (public|viral)
			writing (a|an|about|for|up)
			(i|we) (write|cover|report|review|produce)
			working on`,
	},
	deliver: {
		words: `subscription delivered delivery crossword arrived arrive recycled towel bag toilet read reading reads loved paywall wrapping`,
	},
	contract: {
		words: `account(|s) contract(|s) subscription(|s) sub membership(|s) plan policy policies broadband licence license order
			mortgage savings salary premium custom`,
		phrases: `direct debit
			season ticket
			(loyalty|season) card`,
	},
	quit: {
		words: `cancel(|led|ed|ling|ing) close(|d) closing terminat(e|ed|ing) quit quitting leaving delete(|d) deleting uninstall(|ed|ing) unsubscrib(e|ed|ing)
			ditch(|ed|ing) dump(|ed|ing) lapse(|s) lapsing unfollow(|ed) cancle cancled cancling bye goodbye closure`,
		phrases: `(not|wont|never|no) (be)? (renew|renewing|renewed|extend|extending|extended|returning)
			(say|said|saying) goodbye
			(end|stop|ended|ending|stopping) (my|our|the|all|both|it)
			(handed|hand|gave|giving|handing) (in|up|back) (my|our|the)
			(out) of (the|my|our|this)`,
	},
	rival: {
		words: `competitor(|s) competition rival(|s) elsewhere alliance`,
		phrases: `(another|different|new|better|cheaper|other) (provider|bank|network|company|supplier|carrier|airline|shop|store|firm|broker|insurer|gym|club|operator|host|pharmacy|garage|dentist|surgery|registrar|salon|practice|school|courier)
			(somewhere|someone|somebody|anyone|anybody) else
			(down|over|across) the (road|street)
			round the corner`,
	},
	move: {
		words: `switch(|ed|ing|es) mov(e|ed|ing|es) chang(e|ed|ing) transfer(|red|ring|s) port(|ed|ing) migrat(e|ed|ing) tak(e|ing) took going gone went go goes signed sign joined joining
			opened enrolling registered hands send sending using buying buy ordering shopping fly flying book booking booked found find looking insured`,
	},
	ours: { words: `we our us my i im ill i'll company family team` },
	loyal: {
		phrases: `(after|for|over|been|been) (#|ten|five|twenty|thirty|two|three|four|six|seven|eight|nine|fifteen|many|several) years
			(#|ten|twenty|thirty|fifteen|eleven|twelve) years (with|here|loyal|a|as|of)
			(customer|member|client|subscriber|loyal) (since|for|from)
			(loyal|longtime|lifelong|standing|long) (customer|member|client|user)
			after (decades|years)
			used to (be|love|come|order|shop) (our|my|here|the|every)
			a decade`,
	},
	"never-again": {
		phrases: `never again
			(never|not|wont) (be)? (going|coming|using|buying|ordering|flying|returning|shopping|booking|back|return|use|buy|order|fly|shop|book|come|renew|renewing)
			no more
			not any more
			not anymore
			(last|final) (time|order|visit|purchase|flight|straw|month|payment|renewal|box|swim)`,
	},
	"from-now": {
		words: `now nowadays henceforth instead since`,
		phrases: `these days
			from (now|monday|friday|next|tomorrow|today|january|june|september) on
			(as|from) (of|the|monday|tomorrow|next)
			from now
			next time
			(our|the|my) next
			(already|finally) (booked|moved|ordered|signed|switched)
			in future
			from then on`,
	},
	"other-way": {
		words: `discounter neighbours farm spreadsheet notebook bicycle railway walking walk homemade`,
		phrases: `the other (lot|app|one|place|site|guys|side|team|network|shop|bank|company|store|brand)
			own (brand|one|version)
			(another|different|rivals) (app|tool|brand|place|site|service)
			(do|doing|make|making|build|built|cook|cooking) (it|our|my) (own|ourselves|myself)
			by the (station|church|market)
			at (home|hand)
			(take|taking|took) the (train|bus|car|tram|ferry)
			back to (paper|cash|pen|records|wired|landline|the)
			self host(ed|ing)
			who (answers|answer|actually|bothers|turn|turns)
			(half|fraction) the price`,
	},
	how: {
		phrases: `how (do|to|can|long|does|would)
			where (do|can|is)
			(can|could|may) (i|you|we)`,
	},
	not: {
		words: `no not nothing never without nobody none isnt wasnt doesnt didnt dont wont cant arent werent hardly zero`,
	},
	joke: {
		words: `lol lmao lmaooo rofl haha hahaha 😂 🤣 💀 😭 😅 😆 jk hilarious funny laughing laughter joke boss game level episode lolol`,
	},
};
