import type { Concepts } from "./scenes.ts";

/** The words of each concept in German. */
export const GERMAN_CONCEPTS: Concepts = {
	body: {
		words: `hand hände finger daumen arm(|e) ellbogen handgelenk schulter bein(|e) knie fuß füße zeh(|en) hüfte rippe(|n) rücken auge(|n) gesicht
			stirn haut kopf kopfhaut nase mund lippe(|n) zunge hals rachen zahn zähne zahnfleisch kiefer brust ohr(|en) bauch magen lunge`,
	},
	wounded: {
		words: `verbrannt verbrenn(t|ung|ungen) verbrüht brennt blase(|n) blut blutet blutete blutend geblutet bluterguss prellung geschwollen geschwollene
			zugeschwollen angeschwollen ausschlag quaddeln taub kribbelt kribbeln gebrochen bruch verstaucht ausgekugelt platzwunde schnitt schnittwunde geschnitten
			verletzt verletzte verletzung wunde genäht schramme narbe gehirnerschütterung ohnmächtig bewusstlos erstickt würgt gequetscht eingeklemmt juckt jucken
			stromschlag krampfanfall anfall fieber entzündet abgebrochen`,
	},
	struck: {
		words: `gestürzt stürzte gefallen fiel ausgerutscht rutschte gestolpert eingeklemmt getroffen umgefahren angefahren umgerissen geprallt gekracht ertrunken gebissen ertrinkt hingefallen`,
	},
	frail: {
		words: `kind kinder kinds kleinkind baby babys säugling sohn tochter enkel enkelin enkelkind mutter mama vater papa oma opa großmutter großvater frau mann
			ehefrau ehemann schwester bruder schwiegermutter seniorin rentner rentnerin fahrgast fahrgäste gast bewohner schüler schülerin radfahrer fußgänger hund katze nachbar nachbarin
			jemand kollege kollegin patient patientin dame junge mädchen`,
	},
	device: {
		words: `akku(|s) batterie(|n) ladegerät netzteil ladekabel stecker steckdose kabel handy telefon laptop tablet wasserkocher toaster ofen backofen herd kochfeld
			mikrowelle kühlschrank gefrierschrank spülmaschine trockner waschmaschine heizung heizlüfter boiler bügeleisen föhn lampe router powerbank roller scooter sicherung
			zähler fernseher mehrfachsteckdose motor auto gerät heizdecke fritteuse gasherd therme`,
	},
	heat: {
		words: `rauch raucht rauchte qualm qualmt qualmte flamme(|n) feuer funken funkt geschmort verschmort geschmolzen schmilzt schmolz brennt brannte gebrannt angebrannt verbrannt
			explodiert explodierte explosion überhitzt aufgebläht gewölbt zischt zischte geknallt knall heiß glüht glühend schwarz stromschlag entzündet geplatzt dick`,
	},
	smell: { words: `riecht roch geruch stinkt gestank stank gestunken gerochen rieche` },
	fumes: {
		words: `gas verbrannt verbranntem rauch plastik gummi benzin diesel chemie chemisch verschmort angebrannt lösungsmittel brand öl`,
	},
	foreign: {
		words: `glas glassplitter splitter scherbe(|n) metall metallsplitter nadel klinge schraube nagel stein draht plastik made(|n) wurm kakerlake maus ratte(|n) schimmel pflaster magnet knopfzelle klammer`,
	},
	food: {
		words: `essen suppe salat brot brötchen müsli joghurt milch brei gläschen kuchen keks(|e) schokolade wurst hähnchen hackfleisch fisch pizza nudeln reis burger getränk saft kaffee
			tee bier wein käse eis soße marmelade dose packung bissen futter gebäck torte gericht`,
	},
	swallow: {
		words: `verschluckt geschluckt schluckte schlucken gegessen aß isst gebissen biss getrunken trank mund geleckt gekaut kauen eingeatmet`,
	},
	allergen: {
		words: `allergie allergisch allergiker allergen(|e) nuss nüsse erdnuss erdnüsse haselnuss gluten zöliakie laktose milch ei eier sesam soja schalentiere weizen nussfrei glutenfrei`,
	},
	reaction: {
		words: `reaktion reagiert ausschlag geschwollen quaddeln notaufnahme krankenhaus notarzt rettungswagen anaphylaktisch schock luft atemnot erbrochen übel epipen cortison klinik nacht`,
	},
	"not-free": {
		words: `deklariert gekennzeichnet ausdrücklich trotzdem enthielt enthalten`,
		phrases: `(steht|stand) .. (frei|ohne)`,
	},
	brakes: {
		words: `bremse bremsen bremspedal lenkung lenkrad airbag gurt sicherheitsgurt reifen rad räder gaspedal kupplung pedal handbremse kindersitz tür türen`,
	},
	fails: {
		words: `versagt versagten versagte defekt blockiert blockierte locker lose gerissen geplatzt gelöst klemmt abgefallen abgerissen leere aufgegangen offen wackelt`,
		phrases: `(greift|greifen|funktioniert|funktionieren|reagiert|reagieren|schließt|schließen|hält|zieht) .. nicht
			(ging|gingen|geht) .. auf`,
	},
	driver: {
		words: `fahrer fahrerin busfahrer taxifahrer pilot schaffner lkw fahrlehrer lokführer zusteller`,
	},
	unfit: {
		words: `eingeschlafen schläft schlief sekundenschlaf betrunken alkohol fahne bekifft raste rast handy tippt schlangenlinien telefoniert überfuhr`,
		phrases: `(rote|roter) ampel
			am (steuer|handy)
			tempo #`,
	},
	structure: {
		words: `regal leiter decke dach ziegel gerüst balkon geländer treppe stufe bett hochbett etagenbett gitterbett stuhl hocker bank tisch schrank schaukel rutsche klettergerüst
			tor tür aufzug lift rolltreppe sessellift schranke zaun mauer wand mast ast baum schachtdeckel kinderwagen hochstuhl lampe leuchte glasplatte gitter wippe`,
	},
	"gives-way": {
		words: `eingestürzt zusammengebrochen zusammengekracht abgebrochen gebrochen gerissen lose locker umgekippt umgefallen heruntergefallen runtergefallen runtergekommen heruntergekommen
			abgestürzt gekracht zersprungen zersplittert abgesackt nachgegeben wackelt gelöst`,
	},
	medicine: {
		words: `dosis dosierung medikament(|e) tablette(|n) rezept insulin inhalator spritze impfung antibiotikum saft sauerstoff dialyse infusion blutverdünner pflaster herzschrittmacher mittel`,
	},
	wrong: {
		words: `falsch falsche falsches falschen doppelte doppelt abgelaufen vertauscht verwechselt fremde überdosis statt fehlt leer ausgefallen`,
	},
	ill: {
		words: `krank übel erbrochen erbricht kotzt durchfall fieber krankenhaus notaufnahme rettungswagen notarzt vergiftung lebensmittelvergiftung salmonellen schwindelig schwindel kopfschmerzen ohnmächtig
			klinik magenkrämpfe`,
	},
	wire: { words: `kabel leitung stromkabel stromleitung draht drähte steckdose` },
	bare: { words: `offen blank freiliegend freiliegende lose herunterhängend hängt hängen` },
	nearly: { words: `fast beinahe knapp`, phrases: `(hätte|hätten) .. (können|tot)` },
	death: {
		words: `gestorben tot tödlich sterben umgebracht getötet ertrunken überfahren erschlagen ums`,
	},
	exit: { words: `notausgang notausgänge fluchtweg rauchmelder notruf notrufknopf feuerlöscher` },
	blocked: {
		words: `versperrt zugestellt abgeschlossen verschlossen blockiert defekt tot abgelaufen fehlt`,
	},
	hazard: { words: `gefahr gefährlich lebensgefährlich lebensgefahr unbeaufsichtigt` },
	chemical: {
		words: `bleiche chlor säure reiniger entkalker waschmittel lösungsmittel serum wachs haarfarbe färbemittel creme lotion kleber`,
	},
	myself: { words: `mich mir selbst`, phrases: `(meinem|das|mein) leben` },
	"end-life": {
		words: `umbringen umbringe töten aufhängen erhängen ritze ritzen verletzen verletze antun vergiften erschießen`,
		phrases: `(ende|schluss) (machen|mache|mach)
			(das|mein) leben (nehmen|beenden)
			ein ende setzen`,
	},
	life: {
		words: `leben aufwachen weiterleben existieren`,
		phrases: `da sein
			am leben
			auf der welt
			weiter machen`,
	},
	"no-wish": {
		phrases: `(will|möchte|mag|kann|wollte) (einfach)? (nicht|nimmer|nie) (mehr)?
			(will|möchte) .. nicht mehr
			(keine|kein) (kraft|lust|grund) .. (mehr|zum|zu|weiter)`,
	},
	pointless: {
		words: `sinnlos wertlos ausweg hoffnungslos`,
		phrases: `(kein|keinen|keine) (sinn|grund|ausweg|zukunft|hoffnung)
			wozu noch`,
	},
	"high-place": {
		words: `brücke dach balkon gleis gleise zug fenster fluss see klippe hochhaus autobahn`,
	},
	jump: { words: `springe springen spring gesprungen werfen stürze stürzen werfe` },
	means: { words: `tabletten pillen strick seil klinge messer rasierklinge schlaftabletten` },
	take: {
		words: `nehmen genommen geschluckt schlucke gesammelt bereitgelegt liegen bereit gehortet gekauft`,
	},
	farewell: {
		words: `abschied abschiedsbrief lebewohl`,
		phrases: `(letzte|letzter|letztes) (nachricht|mal|brief|post)
			(verzeiht|verzeih|vergebt) mir
			(tschüss|lebt) (welt|wohl)`,
	},
	gone: {
		phrases: `bin ich (schon|bald|dann)? (weg|tot|nicht)
			(ohne) mich
			nicht mehr (da|hier|leben|aufwachen)
			mich nicht (mehr|gäbe)`,
	},
	soon: { words: `heute morgen bald dann wochenende samstag sonntag montag freitag` },
	burden: {
		words: `last`,
		phrases: `ohne mich .. besser
			besser .. ohne mich
			(niemand|keiner) .. (vermissen|vermisst|merken)
			(zur|eine) last`,
	},
	dead: { words: `sterben tot suizid selbstmord suizidgedanken grab` },
	lawyer: {
		words: `anwalt anwältin rechtsanwalt rechtsanwältin anwälte rechtsbeistand rechtsschutz rechtsschutzversicherung jurist kanzlei`,
	},
	court: {
		words: `gericht amtsgericht landgericht verwaltungsgericht arbeitsgericht klage klageschrift mahnbescheid mahnverfahren schlichtung schlichtungsstelle richter verhandlung`,
	},
	authority: {
		words: `verbraucherzentrale verbraucherschutz bundesnetzagentur bafin ombudsmann ombudsstelle aufsichtsbehörde datenschutzbehörde gesundheitsamt gewerbeaufsicht kartellamt eichamt staatsanwaltschaft konsumentenschutz`,
	},
	report: {
		words: `melde gemeldet melden beschwerde beschwert beschwere eingereicht einschalten eingeschaltet schalte übergebe übergeben beauftragt wende gewendet wenden nehme geprüft rät liegt bekommt hören sprechen gesprochen schreibt geschrieben informiert weiter`,
	},
	sue: { words: `verklage verklagen klagen geht gehen sehen ziehe ziehen raus reiche einreichen` },
	"legal-paper": {
		words: `schadensersatz schadenersatz klage frist fristsetzung widerspruch vertragsbruch haftung mandant mandantin forderung anspruch zustellen zustellung unterlassung abmahnung`,
	},
	journalist: {
		words: `journalist journalistin reporter reporterin redaktion redakteur redakteurin pressestelle pressesprecher pressesprecherin kamerateam lokalredaktion`,
	},
	outlet: {
		words: `zeitung tageszeitung lokalzeitung presse fernsehen regionalfernsehen rundfunk magazin medien tageblatt anzeiger rundschau sender boulevard podcast blatt verbrauchermagazin radio`,
	},
	tell: {
		words: `schreibe schreibt schreiben geschrieben melde wende rufe angerufen ruft kontaktiere gehe geht gehen gebe erzähle erzählt sprechen gesprochen dreht drehen recherchiere recherchiert informiert arbeite zurückgerufen bringt interessiert`,
	},
	story: { words: `geschichte artikel bericht beitrag reportage interview story recherche doku` },
	comment: {
		words: `stellungnahme statement kommentar interview auskunft zitat sprecher sprecherin`,
	},
	publish: {
		words: `veröffentlichen veröffentlicht erscheint drucken druckt senden sendet bringt redaktionsschluss titelseite öffentlich`,
	},
	deliver: { words: `abo briefkasten geliefert zusteller lesen gelesen rätsel abonnement` },
	contract: {
		words: `vertrag abo konto konten tarif mitgliedschaft versicherung police karte lizenzen girokonto handyvertrag rufnummer`,
	},
	quit: {
		words: `kündige kündigen gekündigt kündigung storniere gelöscht lösche schließe auflösen aufgelöst beende beenden sonderkündigung deinstalliert`,
		phrases: `(verlängere|verlängern) .. nicht`,
	},
	rival: {
		words: `konkurrenz mitbewerber wettbewerber woanders anderswo`,
		phrases: `(anderen|andere|anderer|anderem|neuen|neuer) (anbieter|bank|netz|versicherung|firma|händler|laden|studio|gesellschaft)
			(zur|zu) (genossenschaft|konkurrenz|anderen)
			um die ecke`,
	},
	move: {
		words: `wechsle wechseln wechsel gewechselt gehe gehen gegangen umgezogen ziehe hole holen bestelle bestellen kaufe kaufen versenden läuft nehme stellen umstellen bin`,
	},
	loyal: {
		phrases: `(nach|seit) # jahren
			(nach|seit) (zehn|zwanzig|vielen|drei|fünf) jahren
			(treuer|treue|langjähriger|langjährige) (kunde|kundin)`,
	},
	"never-again": {
		phrases: `nie (wieder|mehr)
			nicht (wieder|mehr)
			(letzte|letztes|letzten) mal`,
	},
	how: { phrases: `(wie|wann|wo|kann) (kann|ich|man)` },
	joke: { words: `haha lol 😂 🤣 💀 lustig lachen witz` },
	hiring: { words: `stellenanzeige suchen gesucht bewerbung praktikum volontär` },
	not: { words: `kein keine keinen nicht nichts nie ohne niemand` },
};
