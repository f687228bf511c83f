import type { Concepts } from "./scenes.ts";

/** The words of each concept in Italian. */
export const ITALIAN_CONCEPTS: Concepts = {
	body: {
		words: `man(o|i) dit(o|a|i) pollice bracci(o|a) gomito polso spalla gamb(a|e) ginocchi(o|a) caviglia pied(e|i) anca costol(a|e) schiena occhi(o|) faccia viso fronte pelle testa
			cuoio naso bocca labbr(o|a) lingua gola dent(e|i) gengiv(a|e) mandibola petto orecchi(o|e|a) stomaco pancia polmoni collo`,
	},
	wounded: {
		words: `ustion(e|i|ato|ata) bruci(ato|ata|ature|atura|a|ano) scottat(o|a|ura) scotta vescic(a|he) sangu(e|ina|inava|inato) livid(o|i) gonfi(o|a|ato|ata|e) orticaria sfogo eruzione intorpidito addormentato formicolio
			rott(o|a|i) fratturat(o|a) frattura slogat(o|a) taglio tagli(ato|ata) tagliò ferit(o|a|i|e) lesion(e|i) punti cicatrice commozione svenut(o|a) svenuto incosciente soffoc(ato|ava|are) strozz(ato|ava)
			schiacciat(o|a) folgorat(o|a) scossa convulsion(i|e) febbre prurito infetto`,
	},
	struck: {
		words: `cadut(o|a|i) cad(e|ere) scivolat(o|a) inciampat(o|a) incastrat(o|a) intrappolat(o|a) bloccat(o|a) investit(o|a) colpit(o|a) sbattut(o|a) morso morsa annegat(o|a) travolto urtato`,
	},
	frail: {
		words: `bambin(o|a|i|e) bimb(o|a|i|e) neonato neonata figli(o|a|i) nipot(e|i|ino|ina) mamma madre papà padre nonn(a|o|i) marito moglie sorella fratello suocera passegger(o|i|a) cliente paziente
			pazienti alunni vicino vicina pedone ciclista cane gatto qualcuno signor(a|e|i) anziano anziana anziani collega ragazz(o|a) famiglia`,
	},
	device: {
		words: `batteri(a|e) caricabatterie caricatore presa spina cav(o|i) telefono cellulare portatile tablet bollitore tostapane forno fornello piastra microonde frigo frigorifero congelatore lavastoviglie
			asciugatrice lavatrice stufa termosifone caldaia boiler ferro phon asciugacapelli lampada modem router powerbank monopattino bici contatore tv motore auto friggitrice ciabatta coperta apparecchio lampadina scaldabagno`,
	},
	heat: {
		words: `fum(o|a|ava|ante) fiamm(a|e) fuoco incendi(o|ato) scintill(a|e) fus(o|a) sciolt(o|a) bruci(a|ato|ata|ava|ando) esplos(o|a|ione) scoppi(ato|ata|o) surriscald(a|ato|ata) gonfi(o|a|ato|ata) scotta
			bollente rovente annerit(o|a) nero scossa cortocircuito`,
		phrases: `preso fuoco
			corto circuito`,
	},
	smell: { words: `puzz(a|ava|o) odore odora sente` },
	fumes: { words: `gas bruciato bruciat(a|ure) fumo plastica gomma benzina chimico metano` },
	foreign: {
		words: `vetr(o|i) schegg(ia|e) pezzo metallo ago lama vite chiodo graffetta sasso sassolino filo plastica verm(e|i) larv(a|e) scarafaggi(o|) blatta topo topi muffa calamita cerotto pila capello`,
	},
	food: {
		words: `cibo piatto zuppa insalata pane cereali yogurt latte omogeneizzato pappa vasetto torta biscott(o|i) cioccolato salsiccia pollo carne pesce pizza pasta riso panino bibita succo caffè tè
			birra vino formaggio gelato salsa marmellata scatoletta lattina bustina cornetto crocchette menù buffet sushi`,
	},
	swallow: {
		words: `inghiott(ito|e|ire) ingoiat(o|a) mangiat(o|a) mangi(are|ando|a) morso bevut(o|a) bere bocca leccato masticato inalato respirato`,
	},
	allergen: {
		words: `allergi(a|e) allergic(o|a|i) allergen(e|i) noc(e|i) nocciol(a|e) arachid(e|i) glutine celiac(o|a|hia) celiachia lattosio latte uov(o|a) sesamo soia crostacei gamber(o|i) grano`,
	},
	reaction: {
		words: `reazione gonfi(o|a|ato|ata) orticaria ospedale ambulanza anafilattico anafilassi gola respirare vomit(o|ato) ricoverat(o|a) adrenalina soccorso`,
	},
	"not-free": {
		words: `etichetta dichiarato segnalato indicato detto avvisato conteneva`,
		phrases: `senza glutine`,
	},
	brakes: {
		words: `fren(o|i) sterzo volante airbag cintur(a|e) gomm(a|e) pneumatic(o|i) ruot(a|e) acceleratore frizione pedale port(a|e) portier(a|e) seggiolino`,
	},
	fails: {
		words: `bloccat(o|a|i) allentat(o|a) staccat(o|a) scoppiat(o|a) rott(o|a|i) apert(a|e|o) difettos(o|i) usurat(o|i) ceduto saltat(o|a)`,
		phrases: `non (frena|frenano|risponde|rispondono|chiude|chiudono|funziona|funzionano|tiene|aggancia)
			si (apre|aprono|blocca|stacca)
			da sol(o|a)`,
	},
	driver: {
		words: `autista conducente pilota corriere tassista taxi autobus bus camionista macchinista istruttore`,
	},
	unfit: {
		words: `dorme dormiva addormentat(o|a) ubriac(o|a) alcol alcool telefono cellulare velocità sbanda sbandava drogato zigzag`,
		phrases: `colpo di sonno
			al volante
			con il rosso`,
	},
	structure: {
		words: `scaffale mensola scala soffitto tetto tegola ponteggio balcone ringhiera gradino letto lettino culla sedia sgabello panca tavolo armadio altalena scivolo cancello ascensore scale
			seggiovia barriera recinto muro parete palo ramo albero tombino passeggino carrozzina seggiolone lampadario cornicione specchio vetrata grata porta`,
	},
	"gives-way": {
		words: `croll(ato|ata|o) caduto caduta cadut(i|e) ced(uto|e) rott(o|a) stacc(ato|ata|a) spezzat(o|a) crepat(o|a) ribaltat(o|a) rovesciat(o|a) frantumat(o|a) precipitat(o|a) pericolante`,
	},
	medicine: {
		words: `dos(e|i) dosaggio farmac(o|i) medicin(a|e) pastigli(a|e) compress(a|e) pillol(a|e) ricetta insulina inalatore iniezione vaccino antibiotico sciroppo ossigeno dialisi flebo anticoagulante terapia`,
	},
	wrong: {
		words: `sbagliat(o|a|e|i) errat(o|a) doppi(o|a) scadut(o|a|i) scambiat(o|a) altro altra sovradosaggio manca mancano esaurit(o|a)`,
	},
	ill: {
		words: `malat(o|a|i) male vomit(o|ato|ando|are) diarrea febbre ospedale soccorso intossicazione intossicat(o|a|i) salmonella capogir(o|i) nausea ambulanza ricoverat(o|a) svenut(o|a)`,
	},
	wire: { words: `cav(o|i) fil(o|i) presa corrente elettric(i|o) elettrici` },
	bare: { words: `scopert(o|i) penzola penzolano nudi nudo vista sospes(o|i) esposti` },
	nearly: {
		words: `quasi`,
		phrases: `per poco
			(poteva|potevo|poteva|potrebbe) (morire|essere|ammazzare)
			a un (pelo|passo)`,
	},
	death: {
		words: `mor(ire|to|ta|iva|ti) uccid(ere|e|eva) ammazz(are|ato|ava|arci|a) annegare investit(o|a) investire folgorato`,
	},
	exit: {
		words: `estintore`,
		phrases: `uscit(a|e) di (sicurezza|emergenza)
			(allarme|rilevatore) antincendio`,
	},
	blocked: { words: `bloccata bloccate chiusa chiuse lucchetto ostruita incatenata guasto` },
	hazard: { words: `pericolo pericolos(o|a) rischio` },
	chemical: {
		words: `candeggina varechina acido detersivo disgorgante ammorbidente solvente siero cera ceretta tinta tintura crema lozione colla cloro`,
	},
	myself: { words: `mi me stesso stessa`, phrases: `(mia|la) vita` },
	"end-life": {
		words: `uccidermi ammazzarmi ammazzo uccido suicidarmi suicidio impiccarmi tagliarmi taglio tagliandomi togliermi farmi`,
		phrases: `farla finita
			togliermi la vita
			farmi (del)? male`,
	},
	life: {
		words: `vivere vita viva vivo esistere svegliarmi alzarmi continuare`,
		phrases: `andare avanti
			essere qui`,
	},
	"no-wish": {
		phrases: `non (voglio|posso|riesco|ce|sopporto|ho) (più|la)
			non ho più (voglia|forza|motivo|niente)
			(stanco|stanca|stufo|stufa) di
			voglia di (morire|farla)`,
	},
	pointless: {
		phrases: `(nessun|senza) (senso|motivo|futuro|speranza|scopo)
			non ha senso
			niente per cui
			a che (serve|pro)`,
	},
	"high-place": {
		words: `ponte tetto balcone binari binario treno metro finestra fiume mare scogliera palazzo`,
	},
	jump: {
		words: `buttarmi saltare gettarmi salto lanciarmi butto`,
		phrases: `mi (butto|getto|lancio)`,
	},
	means: { words: `pastiglie pillole corda cappio coltello lametta sonniferi pistola` },
	take: { words: `prendere preso ingoiato inghiottire comprato messo raccolto tenuto` },
	farewell: {
		words: `addio`,
		phrases: `ultim(o|a) (messaggio|lettera|volta|post)
			(scusate|perdonatemi|scusami) (tutti|mamma)?
			lettera (di|ai|a)`,
	},
	gone: {
		phrases: `non ci sarò (più)?
			(quando|se) non ci (sarò|fossi|sono)
			senza di me
			sparire per sempre`,
	},
	soon: { words: `domani stasera stanotte oggi presto domenica lunedì sabato venerdì` },
	burden: {
		words: `peso`,
		phrases: `(meglio|felici) senza di me
			meglio .. morto
			(nessuno) .. (mancherei|accorgerebbe)`,
	},
	dead: { words: `morire morto morta suicidio suicida suicidi ammazzo` },
	lawyer: { words: `avvocat(o|a|i|essa) legale legali studio`, phrases: `studio legale` },
	court: {
		words: `tribunale giudice causa processo querela denuncia ricorso conciliazione arbitro arbitrato udienza ingiunzione`,
	},
	authority: {
		words: `agcom consob antitrust enac codacons altroconsumo arera garante federconsumatori adiconsum ivass asl nas guardia carabinieri procura`,
		phrases: `associazione consumatori
			arbitro bancario
			corecom
			giudice di pace`,
	},
	report: {
		words: `segnal(o|ato|azione|erò) denunci(a|o|ato|erò) espost(o|i) reclamo presento presentato presenterò deposit(o|ato|ata) rivolgerò rivolgo rivolta parlato sentito sentirà incaricato fatto pratica avviato ricorso tramite partita`,
	},
	sue: { words: `causa citare denunciare querelare portare vado andrò vediamo sentiamo faccio` },
	"legal-paper": {
		words: `diffida raccomandata pec danni risarcimento contratto termine notifica notificare inadempimento atto clausola mandato`,
	},
	journalist: {
		words: `giornalist(a|i|e) cronist(a|i) reporter redazione redattore redattrice corrispondente inviato troupe`,
	},
	outlet: {
		words: `giornal(e|i) quotidiano stampa tv televisione radio rivista settimanale testata telegiornale tg canale media striscia programma trasmissione podcast iene`,
	},
	tell: {
		words: `raccont(o|erò|are|ato) chiam(o|erò|ato|are) scriv(o|erò|ere) scritto parl(o|erò|are|ato) mand(o|erò|ato) inviare contatt(o|erò|ato) vado andrò viene riprendere rivolgo collaboro interessata interessato conosce`,
	},
	story: {
		words: `articolo storia servizio inchiesta intervista reportage pezzo notizia documentario`,
	},
	comment: { words: `dichiarazione commento intervista portavoce replica risposta posizione` },
	publish: {
		words: `pubblic(are|herà|hiamo|ato) andare onda uscirà chiusura esce stampa scriverà`,
	},
	deliver: { words: `abbonamento consegna consegnato leggo leggere letto edicola arriva` },
	contract: {
		words: `conto conti contratto abbonamento polizza carta piano linea assicurazione mutuo iscrizione tessera servizio licenze numero`,
	},
	quit: {
		words: `disd(etto|etta|ico|ire) chiud(o|ere|iamo) chius(o|a) cancell(o|ato|are) recesso recedo annull(o|ato) lascio lasciamo disinstallato eliminato`,
		phrases: `non (rinnovo|rinnoviamo|rinnoverò)`,
	},
	rival: {
		words: `concorrenza concorrente rivale altrove`,
		phrases: `(altro|altra|nuovo|nuova) (operatore|banca|gestore|compagnia|fornitore|assicurazione|negozio|palestra|corriere)
			di fronte
			dagli altri
			da un altr(a|o)`,
	},
	move: {
		words: `pass(o|ato|iamo|ata) cambi(o|ato|are) vado andiamo porto portato trasferisco trasferito migro migrato migrazione firmato scelto compriamo facciamo spedire ne`,
	},
	loyal: {
		phrases: `(dopo|da) # anni
			(dopo|da) (dieci|venti|quindici|trenta|cinque|tanti) (anni)?
			client(e|i) da (anni|sempre|#|una)`,
	},
	"never-again": {
		phrases: `mai più
			non (torno|torniamo|tornerò|torneremo) (più)?
			ultima volta`,
	},
	how: { phrases: `(come|dove|posso) (faccio|posso|si|disdico|annullare)` },
	joke: { words: `ahah ahaha ahahah lol 😂 🤣 💀 xd ridere` },
	hiring: { words: `cercasi cerchiamo assunzione curriculum stage` },
	not: { words: `non nessun nessuna niente nulla senza mai nessuno` },
};
