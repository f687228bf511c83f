import type { Vocabulary } from "./vocabulary.ts";

/** What carries over between domains, in English. */
export const ENGLISH_CUES: Vocabulary["cues"] = {
	thanks: `(thanks|thankyou|thx|ty|tysm|cheers|grateful|gratitude|appreciate|appreciated|kudos|props|bravo|chapeau|salute|shoutout|tnx|thnx)
		thank (you|u|goodness|god)
		(hats|hat) off
		shout out
		(fair) play
		big up
		well (done|played)
		(no|zero) (fuss|complaints|problem|problems|issues|hassle|drama)`,
	approval: `(love|loved|loving|loves|luv|great|amazing|awesome|excellent|fantastic|brilliant|perfect|perfectly|wonderful|superb|best|lovely|delightful|flawless|flawlessly|impressed|impressive|stunning|gorgeous|seamless|smooth|smoothly|recommend|recommended|delicious|marvellous|marvel|gem|legend|legends|hero|heroes|goat|goated|banger|slaps|bussin|dope|lit|insane|sick|unreal|wicked|mint|class|quality|spot|clutch|gold|fire|beautiful|beautifully|magic|genius|lifesaver|lifesavers|gamechanger|spotless|pleasant|pleasure|delighted|chuffed|happy|pleased|joy|yay|kind|helpful|friendly|polite|patient|incredible|outstanding|exceptional|phenomenal|first|top|favourite|favorite|thrilled|satisfied|rocks|stellar|ace)
		(works|worked|working|runs|does) (great|perfectly|well|fine|flawlessly|beautifully|brilliantly|exactly|like|every|first|a)
		(spot) on
		(top) notch
		(life|time) saver
		(game) changer
		(made) (my|our|her|his) (day|week|night|trip|morning)
		(keep) it up
		(cant|couldnt|could) (fault|complain|recommend|praise|ask)
		(nothing) (but) (praise|good|love)
		(exceeded|beyond) .. (expectations)
		(chef's|chefs) kiss
		(on) point
		(went) .. (beyond|extra)
		(so|really|very|super) (easy|fast|quick|good|nice|simple|helpful|clean|kind)`,
	anger: `(terrible|awful|horrible|worst|disgusting|disgraceful|disgrace|appalling|shocking|pathetic|useless|rubbish|garbage|trash|crap|shit|shite|sucks|suck|hate|hated|furious|fuming|livid|disappointed|disappointing|disappointment|unacceptable|ridiculous|joke|shambles|shameful|shame|incompetent|atrocious|dreadful|abysmal|diabolical|unbelievable|outrageous|infuriating|frustrating|frustrated|annoying|annoyed|angry|poor|bad|worse|nightmare|fail|fails|failing|wtf|ffs|smh|pissed|bullshit|bs|unusable|unprofessional|scandal|scandalous|insult|insulting|horrendous|horrific|lousy|mess|fiasco|clowns|sick|fed|enough|disrespectful|rude|robbery|ripoff|scam|criminal|laughable|embarrassing|stupid|dumb|ugh|grr|tired|unhappy|dissatisfied|upset|ashamed|disgusted)
		(you|they|someone|somebody|everyone) .. (should|must|ought) .. (be) (ashamed|embarrassed|sacked|fired|prosecuted)
		(rip) off
		(fed) up
		(had) enough
		(waste) of (time|money|space)
		(not) (good|acceptable|happy|impressed|ok|okay|great|amused|cool|worth|helpful|funny|fair)
		(sick|tired) of
		(do) better
		(sort) it out
		(absolute|total|complete|utter) (joke|shambles|disgrace|mess|nonsense|garbage|farce|rubbish|nightmare)
		(what) (the|a) (hell|fuck|heck|joke|shambles|mess|farce)`,
	failure: `(broken|broke|breaks|crash|crashes|crashed|crashing|freezes|freezing|froze|bug|bugs|buggy|glitch|glitches|glitchy|error|errors|fault|faulty|fails|failed|failing|malfunction|defective|damaged|leaking|leaks|dead|stopped|stuck|hangs|blank|corrupted|missing|lost|wrong|smashed|cracked|ripped|torn|empty|late|delayed|delay|delays|cancelled|canceled|declined|rejected|disconnects|disconnected|dropped|drops|dropping|laggy|lags|unable|offline|cold|dirty|soaked|overcharged|expired|mouldy|stale|raw)
		(doesnt|does|dont|wont|didnt|isnt|not|cant|cannot|couldnt|stopped|stops|never|wouldnt|arent|aint|quit) .. (work|working|works|open|load|loading|connect|start|turn|charge|install|play|sync|save|respond|show|update|fit|fits|match|open|opens|go|accept|accepted|delivered|arrive|arrived|worked|print|pair)
		(keeps|kept|keep) .. (crashing|freezing|dropping|failing|disconnecting|saying|asking|logging|cutting|stopping|loading|closing|telling|charging|sending|getting|going|changing|breaking|buffering|restarting)
		(fell|falling|falls|came|coming) (apart|off|out)
		(since) (the|this|last|your|latest) .. (update|upgrade)
		(force) (close|closes|closing)
		(out) of (order|stock|service|date)
		(same) (thing|problem|issue|error|fault)
		(until|till|til) (now|recently|lately|today|yesterday|this|last)
		(worked|works|working|great|fine|good|perfect|perfectly|well|loved|brilliant) .. (until|till|til)
		(used) to (be|work|love|like|have|get)`,
	"not-yet": `(still|yet) .. (no|not|nothing|hasnt|havent|isnt|waiting|wont|cant|doesnt|broken|down|missing|pending|processing|nowhere|without|unresolved)
		(hasnt|havent|not|never|didnt|wasnt|nothing|nobody|no|hadnt) .. (arrived|come|came|received|delivered|replied|happened|shown|turned|appeared|refunded|called|responded|shipped|credited|fixed|resolved|heard|sent|moved|showed|got|sorted|changed|yet|been|updated|dispatched|answered)
		(nothing|nobody|nowhere|noone)
		(no) (sign|show|shows|reply|response|answer|update|explanation|apology|news|reason|notice|warning|one|idea|help|email|call|info|record|trace)
		(where) (is|are|the) .. (my|our|it|order|parcel|refund|driver|engineer|hell|package)
		(supposed|meant|due|promised) .. (to|by|yesterday|today|monday|arrive|last|for|on|between)`,
	again: `(again|twice|thrice|another|repeatedly|constantly|always|daily|weekly|nightly)
		(every) (time|single|day|night|week|morning|evening|month|year|update|few|other|two|hour)
		(second|third|fourth|fifth|2nd|3rd|4th|5th|6th|sixth|#) (time|times|week|day|month|one|attempt|replacement|call|email|engineer|visit)
		(once) (more|again)
		(for) the (second|third|fourth|fifth|umpteenth|nth|last|#)
		(in) a (row|week|month|day|year)
		(how) many (times|more)`,
	waiting: `(waiting|waited|wait|queue|queued|queuing|hold|overdue)
		(since) (monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|january|february|march|april|may|june|july|august|september|october|november|december|last|christmas|easter|#|two|three|half|noon|morning)
		(for) (#|two|three|four|five|six|seven|eight|nine|ten|over|more|hours|days|weeks|months|ages|an|half|a) .. (hour|hours|days|day|week|weeks|months|month|minutes|mins|year|years)
		(#|two|three|four|five|six|seven|eight|nine|ten|several|many|couple) (hours|days|weeks|months|minutes|mins|working|business) .. (later|now|and|for|late|ago|still|to|no|waiting|on)
		(hours|days|weeks|months) (later|now|on|and|ago|late)
		(all) (day|week|morning|afternoon|night)
		(took|taken|taking|takes) .. (hours|days|weeks|months|forever|ages|long|hour|minutes)`,
	loss: `(charged|billed|overcharged|debited|deducted|stolen|lost|ruined|wasted|missed|lose|losing|destroyed|damaged|robbed)
		(took|taken|take|taking) .. (£|money|payment|deposit)
		(cost|costing|costs) (me|us)
		(paid|pay|paying|spent|forked) .. (£|extra|for|full|twice|money)
		(want|need|give|get) .. (refund|money|back|compensation)
		(out) of pocket`,
	refusal: `(refused|refuses|refusing|refuse|denied|declined|ignored|ignoring|ignores|rejected|blamed|lied|lying|lies|misled|misleading|unhelpful|clueless|hung)
		(wont|cant|cannot|wouldnt|didnt|dont|doesnt|couldnt) (let|help|give|refund|answer|reply|honour|honor|tell|accept|do|care|listen|fix|speak|send|allow|call|respond|sell|take|see)
		(told|tells|telling|said|says|saying) (me|us|its|it|that|to|there|they|no|he|she|i)
		(leaving|leave|left|quitting|ditching|dumping|done) (you|u|with|them)
		(leaving|going|moving|switching|switched|off|over) .. (to|for) .. (rival|rivals|competitor|competitors|competition)
		(hung) up
		(fobbed) off
		(passed) .. (around|pillar|between)
		(do|does) (not|nothing) .. (care|help)
		(nobody|noone|no) .. (cares|knows|helps|answers|listens)`,
	wish: `(wish|hoping|suggestion|suggestions|suggest|suggesting|idea|ideas|request|proposal|feedback|improvement|improve|wishlist|petition|recommendation)
		(would|itd|it'd|be|could|might) .. (nice|great|good|helpful|useful|cool|lovely|awesome|handy|amazing|better|perfect|wonderful|brilliant|fantastic|ideal|welcome|easier|love)
		(id|i'd|we'd|would|wed) (love|like|appreciate|prefer|really|happily|kill|pay|use|welcome)
		(feature) (request|idea|suggestion)
		(would|it|that) .. (help|helps) .. (if|to)
		(if) (you|u|there|only|we|i|they|it) .. (could|had|was|were|would|added|made|let|offered|can|allowed|included|got)
		(any) (chance|plans|plan) .. (of|to|for|you)
		(hope) (you|to|they|for|this|that) .. (add|see|bring|make|fix|can|consider|will|get)
		(looking) forward to .. (feature|update|seeing)
		(one|only|just|another|small|little|tiny) (thing|request|suggestion|wish|idea|ask|gripe|improvement|tweak)`,
	propose: `^ (add|bring|let|allow|make|give|put|enable|include|introduce|offer|include|create|implement|build|allow|consider|support|provide|open|extend|print|replace|change|show|stop|sell|move|turn|send|keep|swap|install)
		(please|pls|plz|just|kindly|also|could|can) (add|bring|let|allow|make|give|put|enable|include|introduce|offer|create|implement|build|consider|support|provide|open|extend|show|keep|print)
		(please|pls|plz|can|could|would|why|cant|dont|should|to|you) .. (add|bring|allow|introduce|implement|include|enable|support|consider|offer|build) .. (a|an|the|us|back|option|more|some|support|dark|ability|way|for|feature)
		(should|shouldnt|ought|needs|could) .. (have|be|offer|let|add|allow|include|make|give|provide|come|consider|show|sell|do|bring|put|start|use|get|really|also|just|open|send)
		(you|they|u|someone|somebody) (should|ought|could|need|might|guys|really) .. (add|let|make|have|allow|offer|give|consider|do|put|bring|start|sell|to|include|provide|open|show|print|send|use|try|get)
		(why) (not|cant|dont|isnt|doesnt|wont|havent|arent) (you|we|i|there|the|it|just|u|they|a|offer|have|add|let)
		(what|how) (about|if) (you|we|a|an|adding|letting|making|putting|some|having|offering|there)
		(let|allow|letting|allowing) (us|me|people|users|customers|you|we|users|members|players|passengers|guests|everyone)
		(bring) (back|it)
		(option|ability|way|button|setting|toggle|possibility) (to|for|that|where)
		(an|the) option
		(instead) of (just|having|making|the|a|making|only|forcing)
		(have) you (considered|thought)
		(would|could|can) you (add|consider|make|bring|let|introduce|offer|allow|please|include|give|put)
		(needs|need|needed|lacks|lacking|lack|missing) (a|an|the|more|some|to|better|dark|proper)
		(could|can) (we|i) (get|have|please)
		(more) (options|choice|colours|colors|flavours|sizes|features|seats|of)
		(instead|rather) .. (than|of)
		(fingers) crossed`,
	missing: `(lacks|lacking|lack|missing|needs)
		(no|without|isnt|not|theres|there) (option|way|button|setting|filter|dark|support|choice|widget|any) .. (to|for|mode)
		(theres|there|is|isnt) (no|not|any) .. (way|option|button|support|setting)
		(only) (thing|downside|complaint|wish|issue|problem|gripe) .. (is|missing|would|i)
		(doesnt|dont|does|cant|not) (have|support|let|allow|offer|include)
		(still) no
		(other|every|competitors|rivals|others) .. (have|has|do|does|let|allow|offer)`,
	ask: `(how) (do|does|can|to|long|much|many|often|soon|is|are|would|should|did|far|come|about|old|big|late|early)
		(what) (is|are|time|does|do|did|kind|happens|if|should|would|size|type|was|were|colour|date|number|documents|day|about|can|happened|exactly)
		(when) (is|are|does|do|will|can|did|would|should|was|were|exactly)
		(where) (is|are|do|does|can|did|to|would|should|will|exactly)
		(which) (one|is|are|of|version|do|plan|size|model|would|should|bus|gate|way)
		(who) (do|is|can|does|should|to|would|are|has|else)
		^ (is|are|does|do|did|can|could|will|would|has|have|should|may|am|any|anyone|anybody|which|what|how|when|where|who|whats|wheres|hows|whens|isnt|whose)
		(can|could|may|would|should|do|does|is|are|will|did) (i|you|we|u|someone|anyone|it|they|there|this|the|my|your) 
		(anyone|anybody|someone|somebody) .. (know|knows|tried|tell|recommend|else|have|had|got|explain|help|advise|used|seen|suggest)
		(can|could|would) (you|u|someone|anyone|somebody) .. (tell|explain|confirm|help|advise|clarify|check|let|recommend)
		(please|pls|kindly) (advise|confirm|explain|clarify|tell|help)
		(is) (it|there|this|that) .. (possible|true|any|way|normal|ok|safe|worth|included|still|open|available)
		(any) (idea|ideas|chance|update|eta|news|advice|tips|recommendations|way|clue|word|info|one|of|plans|discount)
		(do|does) (you|u|it|they|the|this|your|anyone) .. (have|know|ship|offer|sell|accept|support|work|take|do|need|include|come|deliver|allow|count|cover)
		(need|want|like|love|wants) to know
		(let) me know
		(question|questions|wondering|query|enquiry|inquiry|asks|asking|enquire|asked)
		(not|im|un) (sure) (if|how|what|whether|which|why|where)
		(help) (me|please|with|us)
		(difference) between`,
	wonder: `(wondering|wonder|curious|confused|unsure|clarify|clarification|whether|advice|enquiring)
		(just) (wondering|checking|curious|asking|want)
		(dont|not|no|didnt) (understand|know|get|sure|see|idea|clear|find) .. (how|what|why|where|if|which|the|this)
		(cant|cannot|couldnt) (find|figure|work|see|seem|tell|remember|understand) .. (out|how|where|the|it|what|any|to)
		(trying|tried|looking) to (find|understand|figure|work|see|get)
		(quick|silly|dumb|stupid|simple|random|genuine|serious|one|another|small) question
		(hi|hello|hey|hiya|morning|afternoon) .. (can|could|do|is|are|does|how|what|when|where|i|im|would|will|who)`,
	vent: `(are|r) (you|u) (kidding|joking|serious|having|actually|even|taking|mad|for|ever|deaf|blind|people)
		(how) (hard|difficult|hard|is|dare|on|can|could|many|stupid|much) .. (be|is|can|it|you|this|possible|earth|times|to)
		(what) is (the|wrong|this|going|your|that) .. (point|with|with|problem|on|nonsense)
		(whats|what) .. (point|use|excuse)
		(is) (this|it|that) a joke
		(why) (on|is|are|do|does|would|the|am|bother|even|should|did|has|have) .. (earth|so|hell|such|always|still|hard|keep|bother|you|every|this|it|even|pay|world|my|never)
		(do|does) (you|anyone|anybody) (even|actually|people|really|ever) 
		(seriously|srsly|honestly|really|unbelievable|wow|bravo|congrats|congratulations|slow)
		(who) (thought|designed|decided|approved|tested|needs|does|thinks|came)
		(when) (will|are|is) (you|this|it|anyone) (ever|going|finally|get|end|gonna)
		(since) when
		(am) i (supposed|meant|expected|the|being)
		(wtf|ffs|smh|lol|omg|jfc|fml)`,
	solved: `(sorted|fixed|solved|resolved|replaced|refunded|sortedd|restored)
		(all|now|finally|already|eventually) (sorted|fixed|working|good|resolved|done|ok|back)
		(back) (up|online|to) .. (running|normal|and)
		(came|arrived|delivered|turned|answered|replied|fixed|sorted|installed|done|here|shipped) .. (early|fast|quickly|time|day|minutes|within|promptly|perfect|immediately|ahead|straight|next)
		(within|in) (#|two|three|four|five|ten|an|minutes|seconds|under|a) .. (minutes|hours|days|hour|seconds|mins|minute|day)
		(first) (time|try|go|attempt)
		(on|in|ahead|right) (time|schedule|of)
		(no) (queue|wait|fuss|delay|hassle|need|problems|issues|trouble)
		(without) (a|any) (problem|fuss|hitch|hassle|issue|trouble)`,
	mild: `(ok|okay|fine|decent|average|meh|alright|so|acceptable|adequate)`,
	need: `(need|needs|needed|require|requires|required|must|want|wants)
		(please|pls|plz|kindly|help|sos|urgent|asap)
		(fix|sort|resolve|solve|explain|refund|replace|cancel|stop|respond|reply|answer|contact|call|send|check|look) (it|this|the|my|your|me|that|these|please|asap|into|up|out)`,
	chatter: `(lol|lmao|haha|hahaha|omg|bro|bruh|ngl|tbh|imo|rn|idk|vibes|vibe|mood|weekend|birthday|game|match|goal|team|song|album|movie|episode|season|concert|coffee|dog|cat|sunset|rain|snow|sunday|friday|monday|saturday|morning|tonight|holiday|beach|party|wedding|kids|mum|dad|husband|wife)
		(good) (morning|night|evening|afternoon)
		(happy) (birthday|monday|friday|new|sunday|anniversary|easter|christmas|holidays)
		(going|off|heading|on) (to|my|the) .. (beach|work|gym|way|concert|game|bed|airport|party)
		(watching|listening|reading|wearing|drinking|eating|cooking|baking|walking|sitting)
		(my) (mum|dad|cat|dog|husband|wife|son|daughter|gran|nan|boyfriend|girlfriend|kid|kids|brother|sister|neighbour|colleague|boss)`,
	announce: `(announces|announced|announce|announcing|launches|launched|launch|launching|reports|reported|shares|stock|profit|profits|revenue|ceo|investors|quarter|acquisition|merger|appoints|sponsor|sponsors|sponsorship|unveils|breaking|bulletin|press|according|analysts|market|shareholders|percent|event|webinar|conference|podcast|episode|blog|article|headlines|minister|police|council|mayor|election|parliament|government|president)
		(tune|join|register|sign|save|coming|doors|tickets|live) (in|us|now|up|the|soon|open|on|at|available)
		(new|latest) (blog|post|episode|video|single|album|report|study|research)
		(hiring|vacancy|apply)
		(we) (are|re|have|will) .. (closed|open|excited|proud|pleased|announce|hiring|launching|delighted|thrilled)`,
	contrast: `(but|however|although|though|except|yet|otherwise|unless|despite|unfortunately|sadly|while|whereas|instead|til|until|till|rival|rivals|competitor|competitors|competition|elsewhere)`,
	sarcasm: `(great|wonderful|brilliant|fantastic|lovely|amazing|perfect|awesome|excellent|nice|cool|superb|good|love) (another|now|job|work|start|going|stuff|way|how|when|that|service|one|so|the|it) .. (again|outage|delay|late|broken|cancelled|down|waiting|hours|no|not|another|when|useless|crash|error|nothing|lost|fails|minutes)
		(thanks|cheers|thank|congrats|congratulations|bravo|kudos) .. (for|to|on|you) .. (nothing|ruining|wasting|losing|breaking|waiting|cancelling|canceling|ignoring|leaving|charging|making|another|lying|killing|letting|not|sending|the)
		(thanks|thank) .. (a) (lot|bunch|million)
		(thanks|cheers) for (nothing|ruining|wasting|losing|breaking|cancelling|ignoring|leaving|charging|making|letting|not|warning)
		(just) (great|brilliant|wonderful|what|perfect|lovely|fantastic|awesome|fab)
		(oh) (great|good|joy|look|wonderful|brilliant|lovely|yay|how|fantastic|wow|nice|perfect)
		(well|nice|good|great) (done|job|work|one|going) .. (on|for|losing|breaking|guys|again|you|ruining)
		(slow|round) (clap|of)
		(gotta|got|have) (to)? love .. (when|how|the|waiting|paying)
		(love|loving|adore|enjoy|enjoying) (how|that|when|it|waiting|paying|being|sitting|standing|spending|listening) .. (when|never|no|not|hours|minutes|hold|wait|twice|another|always|late|broken|my|every|nothing)`,
	we: `(we|we're|weve|our|us|ours)`,
	you: `(you|your|yours|u|ur|you're|youve|youre|youll|y'all|yall)`,
	me: `(i|me|my|mine|im|ive|ill|id|myself)`,
};
