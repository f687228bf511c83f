import type { Vocabulary } from "./vocabulary.ts";

/** Italian. An apostrophe joins: "un'app" is one word. */
export const ITALIAN: Vocabulary = {
	language: "it",
	signals: {
		churn: {
			phrases: `(disdico|disdetta|disdetto|disdire|recesso|recedo|cambio|passo|passiamo|cambiamo|cambiato) .. (operatore|gestore|banca|concorrenza|abbonamento|contratto|compagnia|fornitore|altro|altra|palestra)
			(ultima) volta
			mai più
			(la|alla|dalla|un) (concorrenza|concorrente)
			(vado|andrò|andiamo) (da)? (unaltra|altrove|via)
			(chiudo|chiudere|chiuso) .. conto
			0.7 (disdetta|disdico|disdetto|disdeta)
			non (rinnovo|rinnoviamo)
			codice di migrazione
			(me) ne vado
			disdetto ciao`,
			unless: `disdetto (lappuntamento|appuntamento)
			come .. (disdire|cambio)
			ultima volta che`,
		},
		"sales-lead": {
			phrases: `(vorrei|vorremmo|interessato|interessata|pensando|penso|valutando|intenzionato) .. (comprare|acquistare|abbonarmi|prenotare|noleggiare|passare|sottoscrivere|preventivo|iscrivermi|ordinare|cambiare)
			(preventivo|sconto|tariffe|offerta|listino) .. (per|aziende|gruppi|persone|nuovi)
			prima di (comprare|acquistare|ordinare|abbonarmi|iscrivermi|prenotare|decidere|firmare)
			0.7 (preventivo)`,
		},
		safety: {
			phrases: `0.6 (fumo|fuoco|incendio|bruciato|bruciata|ferito|ferita|feriti|sangue|allergia|allergica|allergico|allergeni|ospedale|ambulanza|incidente|pericolo|vetro|addormentato|freni|caduta)
			preso fuoco
			(fiamme|bruciatura|esploso|esplosa|esplode|scintille|scintilla|scossa|sanguinava|soffocare|soffocato|soffocando|pericoloso|pericolosa|intossicazione|intossicati|vomitato|ustionato|ustionata|ustione|monossido|anafilattico)
			pronto soccorso
			(odore|puzza) di (gas|bruciato|fumo|plastica)
			fuga di gas
			(colpo) di sonno`,
			unless: `(caduta) (di|della|del) (linea|tensione|stile)
			shock culturale`,
		},
		"self-harm": {
			phrases: `(voglio|voglia|vorrei|meglio) .. (morire|farla|uccidermi|sparire|ammazzarmi)
			(suicidio|suicidarmi|ammazzarmi|uccidermi)
			mi (taglio|ammazzo|amazzo|uccido)
			non voglio più (esserci|vivere|svegliarmi)
			(se) .. non ci (fosse|fossi)
			non mi troverete
			non ci sarò
			scritto la lettera
			(buttarmi|buttarsi) .. (treno|ponte|metro|finestra)
			(non) ce la faccio più
			(non) .. voglia di vivere
			(farla) finita
			(farmi) (del)? male
			meglio senza di me`,
			unless: `in senso buono
			morire (in|dal|di|dalle) (ridere|fame|caldo|risate|sonno)`,
		},
		legal: {
			phrases: `0.7 (denuncia|tribunale|causa|legale|legali)
			esposto .. (enac|agcom|autorità|procura|allenac)
			(fatto|faccio|presentato) .. (denuncia|esposto|causa|ricorso)
			(mio|nostro|suo) legale
			giudice di pace
			(avvocato|avvocati|denunciare|denuncio|agcom|arera|codacons|altroconsumo|conciliazione|diffida|giudice|consumatori|arbitro|antitrust|querela|ivass)
			vie legali`,
			unless: `(a|per) causa
			medicina legale`,
		},
		press: {
			phrases: `(giornalista|giornalisti)
			0.6 (giornale|giornali)
			(redazione|iene|striscia|reportage|cronista|testata|settimanale)
			(vado|chiamo|scrivo|dai|ai|al) .. (giornali|giornale)
			(la|una) tv a (riprendere|filmare)
			(ufficio|alla|comunicato|della) stampa`,
			unless: `(stampa) (etichette|foto|il|la)`,
		},
		"privacy-request": {
			phrases: `(cancellare|cancellate|cancellazione|eliminare|eliminate|copia|accesso|rimuovere|rimuovete) .. (dati|account|informazioni|profilo)
			(gdpr|privacy|garante)
			(miei) dati (personali)?
			diritto .. (oblio|alloblio|accesso|cancellazione)`,
			unless: `dati (mobili|in)
			(giga|gb) .. dati`,
		},
		fraud: {
			phrases: `(truffa|truffe|truffato|truffata|truffatore|truffatori|phishing|frode|fraudolento|fraudolenta|rubato|rubata|rubati|clonata|clonato|hackerato|hackerata|furto|falso|falsa)
			(addebito|addebiti|pagamento|prelievo|acquisto|bonifico) .. (sconosciuto|riconosco|autorizzato|mai|fatto|mio)
			(si) (spaccia|spacciano|finge|fingono)`,
			unless: `(una|vera|pura|che) truffa`,
		},
		abuse: {
			phrases: `(idioti|idiota|imbecilli|imbecille|stronzi|stronzo|coglioni|coglione|bastardi|bastardo|deficienti|deficiente|cretini|cretino|ladri|incapaci|pagliacci|merde|schifosi|vergognatevi|cialtroni|buffoni)
			(vaffanculo|fanculo)
			(figli) di puttana`,
		},
		spam: {
			phrases: `(concorso|giveaway|vinci|vincere|gratis|promo|sconto) .. (segui|seguite|condividi|tagga|link|bio|codice|clicca|commenta|estrazione|subito)
			(link) in bio
			codice (sconto|promo|amico)
			0.8 (giveaway|criptovalute|bitcoin|prestiti|follower)
			(guadagna|guadagnare|guadagni) .. (euro|£|casa|giorno|mese|settimana)`,
			unless: `codice sconto .. (non|funziona|rifiutato|valido)`,
		},
		job: {
			phrases: `(cerchiamo|cerco|assumiamo|assumete|assunzione|assunzioni|selezione|candidatura|candidati|curriculum|cv|colloquio|stage|tirocinio|apprendistato|offerta) .. (lavoro|personale|cv|addetto|autista|autisti|cameriere|posizione|curriculum|contratto|team|indeterminato|commessa|part)
			0.8 (assumiamo|candidatura|curriculum|cv|tirocinio|assumete)
			posto di lavoro`,
		},
		staff: {
			phrases: `(il|la|una|un|vostro|vostra|vostri|signor|al|del|della|dal) (commesso|commessa|cameriere|cameriera|operatore|operatrice|addetto|addetta|signora|signore|ragazza|ragazzo|autista|corriere|tecnico|cassiera|cassiere|dipendente|impiegato|impiegata|controllore|infermiera|infermiere|farmacista|istruttore|istruttrice|receptionist|hostess|medico|dottoressa|consulente|postino)
			0.6 (personale)`,
			unless: `(area|dati) personale`,
		},
		outage: {
			phrases: `(guasto|disservizio|blackout|interruzione)
			(senza) (luce|internet|corrente|linea|acqua|rete|connessione|gas|fibra|segnale|riscaldamento) .. (zona|quartiere|paese|palazzo|via|tutta|tutto|da|in|e)
			(tutta|tutto|intero|intera) .. (zona|quartiere|palazzo|paese|via|condominio|città) .. (senza|ferma|buio)
			(server|sito|app|rete|servizio|linea) .. (down|giù|bloccati|fuori|irraggiungibile)
			(anche|solo) (voi|a)
			(qualcun|qualcuno) altro`,
		},
	},
	urgency: {
		vulnerable: {
			phrases: `(disabile|disabilità|carrozzina|cieco|cieca|sordo|sorda|anziana|anziano|neonato|neonata|incinta|ossigeno|insulina|invalido|invalida|dialisi|ipovedente|vedova|diabetico|diabetica)
			(madre|padre|nonna|nonno|mamma) .. (#|sola|malata|mancata|deceduta|mancato)`,
		},
		"locked-out": {
			phrases: `(non) .. (riesco|posso|riusciamo|fa|consente) .. (accedere|entrare|loggarmi|aprire)
			(conto|carta|account|profilo|accesso) .. (bloccato|bloccata|sospeso|disattivato)
			(bloccato|bloccata|bloccano)
			(password|codice|link|otp) .. (arriva|scaduto|sbagliata|funziona|errato|valido)`,
		},
		money: {
			phrases: `(addebitato|addebitata|fatturato|prelevato|scalato|pagato|addebitati) .. (due|doppio|volte|senza|£|più)
			(rimborso|rimborsato|rimborsate|rimborsare|risarcimento|cauzione|stipendio|penale|doppio)
			0.7 (soldi)`,
			unless: `(soldi) (ben)? spesi`,
		},
		deadline: {
			phrases: `0.8 (domani|urgente|urgentemente|scadenza|matrimonio|esame)
			0.7 (oggi|stasera)
			entro (lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|domani|oggi|il|le|stasera)`,
		},
		"repeat-contact": {
			phrases: `(seconda|terza|quarta|quinta|ennesima) (volta|chiamata|mail|segnalazione|richiesta|email)
			(ho|abbiamo|già) .. (chiamato|scritto|sollecitato|segnalato|contattato|volte)
			(nessuno|nessuna|senza) .. (risponde|risposta|richiama|risposto|sa)
			(ancora|sempre) (niente|nulla|nessuna|in|aspettando|nessuno)
			(aspetto|aspettiamo|attendo) .. (ancora|da)`,
		},
		stranded: {
			phrases: `(bloccati|bloccata|bloccato|abbandonati|fermi|fermo) .. (aeroporto|stazione|treno|autostrada|strada|binario|notte|ascensore|estero)
			(dormire|notte) .. (aeroporto|stazione)`,
		},
	},
	topics: {
		app: `(app|lapp|applicazione|android|ios|aggiornamento|dellapp|nellapp)
			(tema|modalità) (scuro|scura)`,
		billing: `(bolletta|bollette|fattura|fatture|addebito|addebitato|tariffa|tariffe|abbonamento|prezzo|prezzi|costo|canone)`,
		payment: `(pagamento|pagare|carta|bonifico|paypal|saldo|conto)`,
		refund: `(rimborso|rimborsato|rimborsare|risarcimento|rimborsi)`,
		order: `(ordine|ordini|ordinato|acquisto|acquistato|carrello)`,
		delivery: `(consegna|consegnato|corriere|pacco|pacchi|spedizione|spedito|tracking|spedite)`,
		login: `(password|accesso|accedere|login|codice|credenziali|otp)`,
		network: `(rete|segnale|internet|wifi|fibra|router|linea|connessione|modem|copertura)`,
		outage: `(guasto|disservizio|blackout)`,
		roaming: `(roaming|estero|allestero)`,
		esim: `(esim|sim)`,
		store: `(negozio|negozi|filiale|sportello|cassa|orari|punto)`,
		staff: `(commessa|commesso|cameriere|operatore|operatrice|personale|autista|tecnico|signora)`,
		service: `(assistenza|servizio|clienti|centralino|chat|operatore|numero)`,
		quality: `(qualità|rotto|rotta|difettoso|difettosa|danneggiato)`,
		travel: `(treno|treni|volo|voli|autobus|bus|metro|aeroporto|bagaglio|valigia|ritardo|biglietto|stazione|posto|tram)`,
		food: `(cibo|menù|menu|ristorante|pizza|caffè|colazione|piatto|pane)`,
		room: `(camera|hotel|albergo|letto|doccia|reception)`,
		energy: `(luce|gas|contatore|riscaldamento|elettricità|caldaia)`,
		cancellation: `(disdire|disdetta|annullare|annullato|cancellato|cancellare)`,
	},
	cues: {
		thanks: `(grazie|ringrazio|ringraziare|complimenti|bravo|bravi|brava|bravissimi|chapeau|grata|grato)`,
		approval: `(ottimo|ottima|ottimi|eccellente|perfetto|perfetta|fantastico|fantastica|meraviglioso|splendido|stupendo|bellissimo|bellissima|bello|bella|adoro|amo|super|top|consiglio|consigliato|consigliatissimo|soddisfatto|soddisfatta|felice|contento|contenta|gentile|gentili|gentilissima|gentilissimo|gentilezza|veloce|veloci|rapido|impeccabile|buono|buona|buonissimo|buonissima|mitici|mitico|bomba|spettacolo|spettacolare|geniale|comodo|comodissima|migliore|piace|funziona|pulito|disponibile|professionali|eccezionale|favoloso)`,
		anger: `(vergogna|vergognoso|vergognosa|schifo|pessimo|pessima|orribile|scandaloso|inaccettabile|deluso|delusa|deludente|delusione|stufo|stufa|peggio|peggiore|ridicolo|ridicoli|assurdo|assurda|incapaci|truffa|ladri|disastro|merda|penoso|penosa|indecente|incompetenti|incompetenza|arrabbiato|furioso|furiosa|inutile|allucinante|imbarazzante|male|basta|stanco|stanca|disgustoso|follia|presa)
			(presa) in giro
			(non) (se|ne) può più`,
		failure: `(rotto|rotta|guasto|errore|errori|bug|crasha|difettoso|difettosa|ritardo|cancellato|perso|persa|vuoto|vuota|freddo|fredda|sporco|sporca|lento|lenta|bloccato|bloccata|danneggiato|scaduto|sbagliato|sbagliata|sparito|sparita|manca|mancano|caduta|impazzita|chiude)
			(non) .. (funziona|funzionano|va|carica|apre|arriva|arrivato|parte|risponde|connette|riesco|prende|esce|accende|entra|passa)
			(smesso|smette) di (funzionare)
			(da|dopo) .. aggiornamento`,
		"not-yet": `(ancora) (nulla|niente|non|nessuna|in|nessuno|aspettando|senza)
			(nessuno|nessuna|niente|nulla|mai|senza|né)
			(non) .. (arrivato|arrivata|ricevuto|risposto|ho|è|ha|hanno|risolto|rimborsato)
			(aspetto|aspettando|aspettiamo|attendo|attesa)`,
		again: `(ancora|sempre|continuamente|ennesima|ennesimo|ogni|nuovo|ripetutamente)
			(un) altra volta
			(unaltra|seconda|terza|quarta|ogni) volta
			(tutti|tutte|ogni) (i|le|giorno|settimana|mese|sera|mattina)`,
		waiting: `(da|dopo|sono|oltre) .. (giorni|ore|settimane|mesi|ora|settimana|mese|minuti|lunedì|martedì|mercoledì|giovedì|venerdì|gennaio|marzo|aprile|maggio|giugno|ieri|#|anni)
			(aspetto|aspettato|attesa|attendo|aspettare)`,
		loss: `(addebitato|addebitata|pagato|perso|scalato|rubato|prelevato|pago|speso|costato|soldi)`,
		refusal: `(nessuno|non) .. (risponde|rispondono|sa|aiuta|richiama|risolve|ascolta|rimborsano|rispondete)
			(dicono|detto|dice|risposto) .. (che|di)
			(rifiutano|rifiutato|rifiuta|ignorano|ignorato|rimbalzano|rimbalzato|riattaccato)`,
		wish: `(sarebbe|starebbe) .. (bello|utile|fantastico|comodo|meglio|ideale|carino|il|bene|perfetto|possibile|top)
			(vorrei|suggerimento|suggerisco|proposta|propongo|idea|magari|piacerebbe|manca|peccato|speriamo|spero|apprezzerei)
			(mi|ci) piacerebbe
			(se) (ci|si|poteste|solo|aveste|aggiungeste|metteste) .. (fosse|potesse|poteste|poter|una|un)`,
		propose: `(potreste|dovreste|dovrebbe|potrebbe|potete|dovrebbero|potrebbero) .. (aggiungere|mettere|inserire|fare|permettere|avere|prevedere|introdurre|pensare|creare|offrire|rimettere)
			(aggiungete|mettete|inserite|rimettete|permettete|lasciate|introducete|fate|riportate|date|create|prevedete|aggiungere)
			(perché) non (si|posso|cè|mettete|fate|aggiungete|esiste|possiamo|potete|avete|date)
			(opzione|pulsante|filtro|modalità|funzione|possibilità|tasto) .. (per|di|che|scura)
			(e) se (ci|si|metteste|faceste|aggiungeste)
			(a) quando (un|una|il|la)`,
		ask: `(come|quando|dove|quanto|quanti|quale|quali|chi|cosa|perché|quanta)
			(posso|potete|avete|si|cè|fate|accettate|qualcuno|spedite|vale|serve|è)
			(si) può
			(qualcuno) .. (sa|ha|può|conosce)
			(è) possibile`,
		wonder: `(domanda|sapere|informazione|informazioni|info|chiedere|consiglio|consigli|curiosità|dubbio|chiarimento)
			(potete|potreste|può|sapete|sa) .. (dirmi|dire|confermare|confermarmi|indicarmi|aiutarmi|spiegarmi|se)`,
		vent: `(ma) (vi|siete|davvero|scherzate|stiamo|è)
			(davvero|seriamente|scherziamo|scherzate|possibile|roba)
			(come) (è|si) (possibile|fa|può)
			(vi) (sembra|pare|rendete|state)
			(a) cosa serve`,
		solved: `(risolto|risolta|sistemato|sistemata|riparato|sostituito|rimborsato|aggiustato)
			(in) (#|cinque|due|dieci|pochi|un|tre|poche) (minuti|ore|giorni|giorno|minuto|secondi)
			(senza) (problemi|intoppi|code|attese|discutere|fare)
			(in|prima) (anticipo|tempo|del)`,
		need: `(bisogno|voglio|serve|pretendo|esigo|aiuto|aiutatemi|urgente|favore|sistemate|risolvete|rispondete|rimborsate|chiedo|cortesia)`,
		contrast: `(ma|però|tuttavia|purtroppo|peccato|anche|invece|eppure|tranne|salvo)`,
		announce: `(annuncia|lancia|presenta|secondo|borsa|azioni|inaugura|ministro|governo|sindaco|utile|ricavi|evento|fiera|sponsor)`,
		chatter: `(ahah|ahaha|haha|lol|oggi|ieri|stasera|domenica|lunedì|caffè|cane|gatto|nonna|mamma|amica|amico|compleanno|partita|vacanza|vacanze|film|canzone|mare|balcone|torta|vicino|vicina)`,
		you: `(voi|vi|vostro|vostra|vostri|vostre|avete|siete|potete|fate|lei|suo|sua)`,
		me: `(io|mi|mio|mia|miei|mie|noi|ci|nostro|nostra|ho|sono|abbiamo)`,
		sarcasm: `(grazie|complimenti|bravi|ottimo|bene|fantastico) .. (nulla|niente|ancora|ritardo|cancellato|attesa|ore|perso|unaltra|altra)
			(grazie) (mille|per) .. (niente|nulla|ritardo|avermi)`,
	},
	denials: `non mai niente nulla nessuno nessuna senza né neanche nemmeno`,
	turns: `ma però tuttavia purtroppo eppure tranne peccato`,
	wishes: `dovreste dovrebbe potreste potrebbe vorrei voglio favore perché se serve servirebbe`,
	common: `di e il la che in un per è una sono mi ho si lo ha non le i con a da se io come ma del nel al dei delle della gli
		più anche questo questa tutto quando bene qui cosa molto ora perché dove chi sempre fatto stato essere ci vi tu lui lei
		noi voi loro mio mia grazie ciao salve ancora dopo già solo oggi ieri domani nessuno niente mai alla dal dalla sul sulla
		avete siete sapete posso qualcuno era senza ogni prima poi due anni vostro vostra nella dell`,
};
