import type { Vocabulary } from "./vocabulary.ts";

/** German. */
export const GERMAN: Vocabulary = {
	language: "de",
	signals: {
		churn: {
			phrases: `(kündige|kündigen|gekündigt|kündigung|wechsle|wechseln|gewechselt|wechsel)
				(bin|sind|bald) (weg|raus)
				nie wieder
				(letzte|letztes) (mal|bestellung|buchung)
				0.8 (konkurrenz|mitbewerber)
				(sonderkündigung|deinstalliert|abgemeldet)
				(verlängern|verlängere) .. nicht
				(bei|zu) den anderen
				(nehme|nehmen) .. (rufnummer|nummer) .. mit`,
			unless: `(kann|können) .. (kündigen|wechseln)
				(zu|nach) (euch|ihnen) gewechselt
				gekündigt neuer job
				(job|stelle|arbeit|flug|mieter|wohnung) .. gekündigt
				(zimmer|reifen|öl|akku) (wechsel|wechseln)`,
		},
		"sales-lead": {
			phrases: `(überlege|überlegen|interesse|interessiere|möchte|möchten|würde|würden|will|wollen) .. (kaufen|buchen|bestellen|wechseln|abschließen|mieten|mitglied|angebot)
				(angebot|mengenrabatt|firmenkunden|gruppenrabatt|preise) .. (für|?)
				(bevor|ehe) .. (kaufe|bestelle|buche|abschließe|anmelde)
				0.7 (neukunde|neukunden|probetraining|probeabo|angebot)`,
		},
		safety: {
			phrases: `(raucht|rauchte|qualmt|qualmte|explodiert|explodierte|funken|stromschlag|verletzt|verletzung|blutet|blut|allergisch|allergie|allergische|erstickt|krankenhaus|notaufnahme|notarzt|unfall|gefährlich|lebensgefährlich|gefahr|glassplitter|sekundenschlaf|vergiftung|notfallset|erbrochen|gasgeruch|verschmort|verschmorte|verbrüht|gestürzt|kohlenmonoxid)
				(riecht|stinkt|roch) .. (gas|verbrannt|verschmort|rauch|plastik)`,
			unless: `(feuer) und flamme
				(feuer) (frei|abend|werk)
				(außer) gefahr`,
		},
		"self-harm": {
			phrases: `(umbringen|selbstmord|suizid|suizidgedanken|ritze|ritzen|geritzt)
				(bin|sind) ich schon weg
				vor (den|einen|die) (zug|bahn|sbahn)
				(nicht|nie) mehr aufwachen
				(tabletten|strick|pillen) .. (bereit|bereitgelegt|gesammelt|gekauft)
				keinen ausweg (mehr)?
				(vom|von) .. (dach|brücke) .. (springe|springen)
				springe .. (dach|brücke|balkon)
				(jemanden|niemanden|keinen) .. hinterlasse
				mich nicht mehr gibt
				(will|möchte|mag) .. (nicht) .. (leben)
				(nicht|nimmer) mehr (leben|weiter|da)
				(kann|schaffe|halte) .. (nicht|nimmer) mehr
				(mir|mich) .. (antun|umbringen|umbringe)
				(schluss) machen
				0.8 (ohne) mich .. besser`,
			unless: `(kann|können) .. nicht mehr (einloggen|anmelden|bezahlen|öffnen|zugreifen|sehen|hören|warten|buchen|telefonieren|zahlen)
				nicht mehr (da|weiter) .. (app|funktion|seite|button)`,
		},
		legal: {
			phrases: `(anwalt|anwältin|rechtsanwalt|klage|klagen|verklagen|gericht|verbraucherzentrale|verbraucherschutz|schlichtungsstelle|bundesnetzagentur|bafin|ombudsmann|anzeige|mahnbescheid|rechtsschutz|rechtsschutzversicherung|rechtliche|juristisch|ombudsstelle|konsumentenschutz|fristsetzung|gerichtlich|mahnverfahren)`,
			unless: `(anzeige) (im|auf|in|bei|der)
			(das|dies) gericht
			(leckeres|leckere|gerichte)`,
		},
		press: {
			phrases: `(presse|journalist|journalistin|reporter|reporterin|redaktion|redakteurin|redakteur|pressestelle|lokalzeitung|lokalredaktion|redaktionsschluss|kamerateam|regionalfernsehen|pressesprecher|pressesprecherin|stellungnahme)`,
		},
		"privacy-request": {
			phrases: `(daten|konto|account) .. (löschen|löscht|gelöscht|herausgeben|auskunft)
			(lösch|löschung|löschen|löscht|auskunft|kopie) .. (daten|konto|account|dsgvo)
			(dsgvo|datenauskunft|datenlöschung|datenschutzauskunft|datenschutzbeauftragte|datenschutzbeauftragten)`,
			unless: `(mobile|mobilen) daten`,
		},
		fraud: {
			phrases: `(betrug|betrüger|betrügerisch|phishing|fake|abgezockt|gehackt|hacker|gestohlen|geklaut|fälschung|gefälscht|gefälschte|identitätsdiebstahl|missbraucht|missbrauch)
			(unbekannte|unbekannter|fremde|unberechtigte) (abbuchung|buchung|bestellung|überweisung|zahlung)
			(nicht|nie|niemals) .. (autorisiert|bestellt|abgeschlossen|beauftragt|getätigt|veranlasst)
			(gibt|geben|gab) sich als`,
			unless: `(reinster|reiner|reine|purer) (betrug|abzocke)`,
		},
		abuse: {
			phrases: `(idioten|idiot|arschlöcher|arschloch|wichser|vollidioten|vollidiot|penner|deppen|drecksladen|missgeburt|spasten|hurensöhne|hurensohn|abschaum|fotze|pack|verbrecher|schweine)
			(fickt|verpisst|fick) (euch|dich)`,
			unless: `(ich) idiot`,
		},
		spam: {
			phrases: `(gewinnspiel|verlosung|verlosen|gratis|rabattcode|gutscheincode|folgt|gewinne|gewinnt|nebenverdienst|kryptowährung) .. (link|bio|folgen|kommentieren|gewinnen|code|teilen|jetzt|markiert|verlosen|zuhause|profil)
			(link) in .. (bio|profil)
			0.8 (gewinnspiel|verlosung|rabattcode|kredit|bitcoin|follower)`,
		},
		job: {
			phrases: `(stellenanzeige|stellenangebot|bewerbung|bewirb|bewerben|lebenslauf|suchen|suche) .. (verstärkung|mitarbeiter|fahrer|azubi|aushilfe|job|stelle|ausbildung|praktikum|uns|kollegen|teilzeit|vollzeit)
			(azubi|ausbildungsplatz|praktikum|stellenangebot|vollzeit|teilzeit|minijob|bewerbung|quereinsteiger)`,
		},
		staff: {
			phrases: `(der|die|eure|euer|ihr|ihre|eurem|ihrem|ein|eine|einer|dem|den|nette|netter|junge) (mitarbeiter|mitarbeiterin|mitarbeitern|verkäufer|verkäuferin|kollege|kollegin|fahrer|fahrerin|techniker|technikerin|dame|herr|kellner|kellnerin|busfahrer|busfahrerin|zugbegleiter|zugbegleiterin|schaffner|bote|zusteller|berater|beraterin|trainer|trainerin|ärztin|arzt|pfleger|schwester|kassiererin|kassierer|rezeptionistin|lehrerin|lehrer|monteur)
			0.7 (frau|herr|herrn) (#)
			0.6 (personal|mitarbeiter)`,
		},
		outage: {
			phrases: `(störung|ausfall|stromausfall|netzausfall|großstörung|serverausfall|totalausfall)
			(kein|ohne|keinen|keine) (internet|strom|netz|empfang|wasser|gas|fibre|wlan|verbindung|telefon) .. (in|seit|straße|haus|ort|nachbarn|ganze|ganzen|viertel|mehr|und)
			(ganze|ganzen|gesamte|komplette|ganzes) (straße|viertel|haus|ort|stadt|dorf|gebäude|region) .. (ohne|kein|tot|offline|dunkel)
			(server|netz|app|seite|system|internet|glasfaser|leitung|dienst) .. (down|tot|weg|offline|ausgefallen|gestört)
			(nachbarn|anderen) .. (auch|nicht)
			(noch) jemand`,
		},
	},
	urgency: {
		vulnerable: {
			phrases: `(behindert|behinderung|schwerbehindert|rollstuhl|blind|gehörlos|taub|baby|schwanger|sauerstoff|insulin|pflegebedürftig|dialyse|säugling|witwe|demenz|diabetiker|sehbehindert)
			(mutter|vater|oma|opa) .. (#|allein|alt|verstorben|gestorben)`,
		},
		"locked-out": {
			phrases: `(komme|kommen|kann|können) .. (nicht) .. (rein|einloggen|anmelden|zugreifen|konto|account)
			(konto|karte|account|zugang) .. (gesperrt|blockiert|deaktiviert)
			(ausgesperrt|gesperrt|sperrt)
			(passwort|code|link|tan) .. (nicht|abgelaufen|falsch|ungültig|kommt)`,
		},
		money: {
			phrases: `(doppelt|zweimal|mehrfach|falsch|zuviel) .. (abgebucht|berechnet|belastet|kassiert)
			(abgebucht|rückerstattung|erstattung|erstattet|gutschrift|kaution|rückzahlung|mahngebühr|geld|gehalt|inkasso|mahnung|nachzahlung|mieteingang)`,
			unless: `(sein|jeden|ihr) (geld|cent|euro) wert`,
		},
		deadline: {
			phrases: `0.8 (morgen|heute|dringend|sofort|frist|hochzeit|prüfung|abflug|eilt|umgehend)
			bis (montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|heute|#)`,
		},
		"repeat-contact": {
			phrases: `(zum|das) .. (zweiten|dritten|vierten|fünften|x|zigsten|wiederholten) mal
			(schon|bereits|mehrfach|dreimal|zweimal|viermal|wiederholt) .. (angerufen|geschrieben|gemeldet|kontaktiert|gemailt|reklamiert|mal)
			(keine|niemand|ohne|kein) .. (antwort|reagiert|rückmeldung|meldet|antwortet|rückruf|reaktion)
			(warte|warten) .. (immer|noch|seit)
			immer noch`,
		},
		stranded: {
			phrases: `(gestrandet|liegengeblieben|festsitze|sitze|sitzen|stehe|stehen|festgesessen) .. (bahnhof|flughafen|fest|autobahn|gleis|nacht|kälte|aufzug)
			(kein|keine) .. (weg|bus|zug) .. (hause|heim)`,
		},
	},
	topics: {
		app: `(app|apps|android|ios|update|anwendung|dunkelmodus|widget)
			dark mode`,
		billing: `(rechnung|rechnungen|abrechnung|abbuchung|abgebucht|gebühr|gebühren|tarif|preis|preise|abo|beitrag|kosten|lastschrift)`,
		payment: `(zahlung|bezahlen|zahlen|karte|kreditkarte|überweisung|paypal|girokonto|dauerauftrag)`,
		refund: `(erstattung|rückerstattung|erstattet|entschädigung|gutschrift|geld)`,
		order: `(bestellung|bestellt|bestelle|bestellen|warenkorb|kauf|gekauft)`,
		delivery: `(lieferung|geliefert|liefern|liefert|paket|pakete|päckchen|zusteller|versand|sendung|sendungsverfolgung|paketbote|zugestellt|packstation)`,
		login: `(login|einloggen|anmelden|anmeldung|passwort|zugang|tan|code)`,
		network: `(netz|empfang|internet|wlan|glasfaser|router|verbindung|leitung|signal|hub)`,
		outage: `(störung|ausfall|stromausfall|ausgefallen)`,
		roaming: `(roaming|ausland)`,
		esim: `(esim|sim)`,
		store: `(laden|filiale|geschäft|shop|kasse|öffnungszeiten)`,
		staff: `(mitarbeiter|mitarbeiterin|verkäuferin|personal|fahrer|techniker|berater|kellner)`,
		service: `(hotline|kundenservice|kundendienst|support|warteschleife|chatbot|service|rückruf)`,
		quality: `(qualität|kaputt|defekt|beschädigt|gerissen)`,
		travel: `(zug|bahn|bus|flug|flughafen|gepäck|koffer|verspätung|ticket|fahrkarte|gleis|haltestelle|straßenbahn)`,
		food: `(essen|speisekarte|restaurant|pizza|kaffee|frühstück|brot|suppe)`,
		room: `(zimmer|hotel|bett|dusche|rezeption)`,
		energy: `(strom|gas|zähler|heizung|stromzähler)`,
		cancellation: `(kündigen|kündigung|stornieren|storniert|stornierung)`,
	},
	cues: {
		thanks: `(danke|dankeschön|dank|merci|bravo|respekt|glückwunsch|lob|chapeau|daumen)`,
		approval: `(super|toll|tolle|toller|tolles|klasse|genial|perfekt|prima|großartig|ausgezeichnet|hervorragend|spitze|top|liebe|begeistert|zufrieden|empfehlen|empfehlenswert|freundlich|freundliche|freundlicher|nett|nette|netter|schnell|lecker|wunderbar|bestens|beste|besten|bester|geil|mega|hammer|nice|wunderschön|reibungslos|einwandfrei|problemlos|gut|gute|hilfsbereit|glücklich|freue|gefällt|sauber|stark)`,
		anger: `(schlecht|schlechte|schlechter|furchtbar|katastrophe|unverschämt|unverschämtheit|frechheit|ärgerlich|unmöglich|mies|miese|mieser|scheiße|scheiss|dreck|schlimm|enttäuscht|enttäuschend|nervt|wütend|sauer|peinlich|lächerlich|abzocke|saftladen|unfassbar|skandal|schrecklich|grottig|witz|nie|zumutung|inakzeptabel|genervt|traurig|mist|blöd|doof|armselig|ernsthaft|unterirdisch)
			(reicht|langt) .. (jetzt|langsam|mir)`,
		failure: `(kaputt|defekt|fehler|fehlermeldung|abgestürzt|stürzt|hängt|beschädigt|verspätet|verspätung|ausgefallen|fällt|storniert|falsch|falsche|falscher|falsches|leer|kalt|kalte|dreckig|verschwunden|verloren|tot|langsam|gerissen|undicht|gesperrt|abgebrochen|bricht)
			(geht|gehen|funktioniert|funktionieren|lädt|öffnet|reagiert|startet|läuft|kommt|klappt|lässt|passt|ging|funktionierte) .. (nicht|nichts|nie|nimmer)
			(nicht|nie) (geliefert|angekommen|erreichbar|da|gekommen|erschienen|funktioniert|möglich|zustellbar)
			(seit) .. update`,
		"not-yet": `(immer|noch) (noch|nicht|kein|keine|nichts|nie)
			(kein|keine|keinen|keiner|nichts|niemand|nirgends|nie|ohne)
			(warte|warten|wartet)`,
		again: `(wieder|schon|erneut|ständig|dauernd|jedes|andauernd|immer)
			(zum) .. mal
			(jeden|jede|jedes) (tag|woche|monat|mal|morgen|abend|nacht)`,
		waiting: `(seit|nach|vor|über) .. (tagen|wochen|monaten|stunden|stunde|woche|minuten|monat|montag|dienstag|mittwoch|donnerstag|freitag|januar|märz|april|mai|juni|gestern|#)
			(wartezeit|warteschleife|gewartet|stunden)`,
		loss: `(abgebucht|bezahlt|zahle|zahlen|verloren|kassiert|berechnet|gezahlt|kostet)`,
		refusal: `(niemand|keiner|keine) .. (antwortet|hilft|zuständig|meldet|weiß|interessiert|reagiert|ahnung|rückmeldung|antwort)
			(angeblich|verweigert|weigert|ignoriert|aufgelegt|vertröstet|abgewimmelt|abgelehnt)
			(heißt|hieß|sagt|sagte|meinte|behauptet) .. (es|man|dass|er|sie|dafür)`,
		wish: `(wäre|fände) .. (schön|gut|toll|super|klasse|prima|hilfreich|cool|nett|praktisch|besser|wenn|ideal)
			(wünsche|wünschen|wunsch|vorschlag|idee|anregung|verbesserungsvorschlag|vermisse|fehlt|fehlen|hoffentlich|würde|hätte|bitte)
			(würde|würden|hätte|hätten) .. (gern|gerne|freuen|wünschen|toll)`,
		propose: `(könntet|könnten|könnt|solltet|sollten|sollte|müsste|müsstet|könnte) .. (ihr|sie|man|es|bitte|doch|eine|einen|anbieten|einführen|einbauen|machen)
			(bitte) .. (einbauen|einführen|hinzufügen|anbieten|ergänzen|ermöglichen|zurückbringen|erlauben|zurück|baut|einbaut|bringt|macht)
			(baut|bringt|führt|ermöglicht|erlaubt|macht|gebt|lasst|nehmt|stellt) .. (bitte|doch|mal|endlich|ein|zurück|uns|wieder|eine|einen)
			(warum|wieso|weshalb) (kann|gibt|geht|könnt|bietet|lässt|habt|macht) .. (man|ich|es|ihr|nicht|kein|keine|keinen)
			(option|möglichkeit|funktion|knopf|schalter|filter|einstellung) .. (um|für|zum|zu|mit|die|wäre)
			(wie) wäre (es|s)
			(schade|lieber) .. (dass|kein|keine|statt)`,
		ask: `(wie|wann|wo|wer|welche|welcher|welches|was|warum|wieso|wohin|woher|wieviel|ob)
			(kann|könnt|können|gibt|habt|haben|ist|sind|gilt|bietet|nehmt|darf|muss|geht|lohnt|zählt|weiß|kennt|hat) (ich|ihr|man|sie|es|jemand|der|die|das|mir|dort|eigentlich|euer|eure|mein|meine)
			(weiß|kennt|hat) jemand`,
		wonder: `(frage|fragen|wissen|nachfragen|anfrage|erfahrung|erfahrungen|tipps|mitteilen|sagen)
			(können|könnt|könnten|kann) .. mir .. (sagen|helfen|mitteilen|erklären|jemand)`,
		vent: `(ernst|echt|wirklich|ehrlich) (jetzt|gemeint)
			(wie) kann (das|es|man)
			(was) soll (das|der|die)
			(wollt|habt|seid) ihr .. (mich|eigentlich|noch|verarschen|bescheuert)
			(wozu|wofür) .. (zahle|bezahle|eigentlich|habe|gibt)`,
		solved: `(gelöst|behoben|erledigt|repariert|geklärt|ersetzt|ausgetauscht)
			(pünktlich|sofort|prompt|umgehend|schnell|früher|innerhalb|nach) .. (geliefert|da|minuten|geholfen|gelöst|tag|stunden|repariert|antwort)
			(ohne) (probleme|wartezeit|diskussion|stress|murren)
			(läuft|klappt|funktioniert) .. (wieder|super|gut|prima|perfekt|einwandfrei)`,
		need: `(brauche|benötige|brauchen|hilfe|bitte|dringend|erwarte|fordere|verlange|will|kümmert|klärt)`,
		contrast: `(aber|jedoch|leider|allerdings|trotzdem|obwohl|nur|bis|dafür|statt)`,
		announce: `(kündigt|stellt|meldet|laut|aktie|börse|quartal|gewinn|umsatz|eröffnet|eröffnung|minister|regierung|bürgermeister|veranstaltung|messe)`,
		chatter: `(haha|hahaha|lol|heute|abend|sonntag|montag|wochenende|kaffee|hund|katze|oma|mama|freundin|freund|geburtstag|spiel|urlaub|film|lied|konzert|balkon|kuchen|kinder)`,
		you: `(ihr|euch|euer|eure|euren|eurem|eurer|sie|ihnen|ihre|ihren|ihrem)`,
		me: `(ich|mir|mich|mein|meine|meinen|meiner|meinem|wir|uns|unser|unsere|habe|bin|hab)`,
		sarcasm: `(danke|super|toll|klasse|prima|schön|herzlichen) .. (nichts|wieder|kaputt|warten|glückwunsch|verspätung|ausfall|gewartet|nochmal)
			(na) (toll|super|bravo|klasse|danke)
			(vielen) dank (auch|für)`,
	},
	denials: `nicht kein keine keinen keinem keiner nie niemals nichts ohne niemand weder kaum`,
	turns: `aber jedoch leider allerdings trotzdem obwohl`,
	wishes: `solltet sollte könntet könnte würde wünsche möchte bitte brauche warum wenn`,
	common: `der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass
		sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man
		sein wurde sei ich mir mich mein meine wir uns ihr euch eure bitte danke kein keine wieder schon immer seit wenn kann
		habe bin was warum heute morgen gibt mal jetzt hallo weil doch sehr alle jemand nichts geht kann bin hab euer`,
};
