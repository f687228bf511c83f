import type { Vocabulary } from "./vocabulary.ts";

/** French. An apostrophe joins: "j'ai" is one word. */
export const FRENCH: Vocabulary = {
	language: "fr",
	signals: {
		churn: {
			phrases: `(je|on|nous) .. (résilie|quitte|change|pars|partons|résilions|quittons|passe) .. (opérateur|banque|concurrent|concurrence|vous|assureur|fournisseur|abonnement|contrat|ailleurs|chez)
				0.7 (résilié|résilier|résiliation|résilie)
				(résilié|résilie) (salut|adieu|ciao|hier|aujourdhui|sans|pour|tout)
				code rio
				loi (hamon|chatel)
				jme (casse|barre|tire)
				(ouvre|ouvrir|jouvre) .. compte ailleurs
				(veux|veu|voudrais|souhaite) .. (résilier|résilié)
				dernière (fois|commande)
				plus jamais
				0.8 (la|chez) (concurrence|concurrents|concurrent)
				0.8 (je|on) (me|se) (barre|casse|tire)
				0.8 (aller|vais|irai|partir|pars) (voir)? ailleurs
				(fermer|clôturer|ferme|clôture) .. compte`,
			unless: `comment .. résilier
				(venue|venu|passé|passée|arrivé|arrivée) de chez
				compte de .. (décédé|décédée|mère|père)`,
		},
		"sales-lead": {
			phrases: `(souhaite|souhaiterais|voudrais|aimerais|envisage|pense|intéressé|intéressée|hésite) .. (acheter|souscrire|mabonner|réserver|commander|louer|passer|changer|offre|devis|inscrire)
			(devis|tarif|tarifs|remise) .. (pour|entreprise|groupe|personnes|professionnels|étudiants)
			avant (de|dacheter) .. (commander|acheter|souscrire|inscrire|prendre|signer|réserver)
			0.7 (devis|essai)`,
		},
		safety: {
			phrases: `0.6 (fumée|feu|incendie|brûlé|brûlée|brûle|blessé|blessée|hôpital|urgences|danger|verre|endormi|freins|sang|allergie|allergique)
			(pris|prend|prendre) feu
			(fume|fumait|flammes|brûlure|explosé|explose|explosion|étincelles|étincelle|électrocuté|électrocutée|blessure|saigne|saignait|étouffé|étouffer|dangereux|dangereuse|sendort|endormait|intoxication|vomi|monoxyde|anaphylactique)
			odeur de gaz
			(plus|jamais) fermé .. (enfant|route)
			(odeur|sent) .. (gaz|brûlé|plastique|fumée)
			fuite de gaz`,
			unless: `(verre) (de|deau|à|offert)
			(feu) (rouge|vert|dartifice)
			(tout) feu
			un verre`,
		},
		"self-harm": {
			phrases: `(envie|veux|vais|préfère) .. (mourir|tuer|suicider|finir|crever|disparaître)
			(suicide|suicider|suicidaire|suicidaires)
			foutre en lair
			(vaut|mieux|vaux) .. (mort|morte) .. (que|vivant|vivante)
			(serai|serais) plus là
			me (jeter|foutre|pendre|balancer) .. (train|pont|métro|fenêtre)
			après cest fini
			(dernier) message
			plus la force de (vivre|continuer)
			(plus|nai) .. envie de vivre
			(en) finir
			(je) .. (peux|tiens|supporte) plus
			(me) (faire|fais) (du)? mal
			(mieux) .. sans moi`,
			unless: `mourir de (rire|faim|honte|chaud|soif|froid)
			peux plus (me|accéder|ouvrir|payer|appeler|utiliser|envoyer|regarder|télécharger)`,
		},
		legal: {
			phrases: `0.7 (tribunal|justice|plainte|procès|litige|juge|juridique)
			(avocat|avocate|médiateur|médiation|dgccrf|huissier|prudhommes|signalconso|ombudsman|arcep|acpr|lacpr|cnil|poursuites|lhuissier|lavocat|lavocate)
			(tribunal) (judiciaire|proximité|instance)
			protection juridique
			(porter|porte|porté|dépose|déposer|déposé) .. plainte
			mise en demeure
			(60|que) .. (millions|choisir) de`,
			unless: `(sans) litige`,
		},
		press: {
			phrases: `(journaliste|journalistes|pigiste|reportage)
			0.8 (rédaction|médias|interview)
			0.6 (journal|presse|télé)
			courrier des lecteurs
			(presse) (locale|régionale|nationale|écrite)
			émission de .. (consommateurs|consommation)
			(télé) (régionale|locale|nationale)`,
			unless: `(mise) à jour
			(presse) (agrume|purée|ail)
			(série|émission|regarder|film) .. télé
			télé (samsung|ne|est)`,
		},
		"privacy-request": {
			phrases: `(supprimer|supprimez|effacer|effacez|suppression|effacement|copie|accès|transmettre|retirer) .. (données|compte|informations|personnelles|coordonnées)
			(rgpd|cnil)
			(mes) données (personnelles)?
			droit .. (loubli|daccès|effacement|dopposition|leffacement)`,
			unless: `données (mobiles|mobile)
			(forfait|go) .. données`,
		},
		fraud: {
			phrases: `(arnaque|arnaques|arnaqué|arnaquée|arnaqueur|escroc|escrocs|escroquerie|phishing|hameçonnage|fraude|fraudé|fraudeur|fraudeurs|frauduleux|frauduleuse|volé|volée|piraté|piratée|usurpé|usurpation|usurpe)
			(prélèvement|débit|achat|paiement|virement|opération) .. (inconnu|reconnais|autorisé|jamais|fait)
			(se) (fait|font|faisant) passer`,
			unless: `(cest|une|de|quelle|belle|pure) (larnaque|arnaque)`,
		},
		abuse: {
			phrases: `(connards|connard|connasse|abrutis|abruti|enculés|enculé|salauds|salope|crétins|crétin|bouffons|incapables|imbéciles|imbécile|voleurs|débiles|ordures|cons|merdes|idiots|minables)
			(allez|va) .. (faire) .. (foutre|voir)
			(ferme) .. gueule
			fils de pute`,
		},
		spam: {
			phrases: `(concours|gagner|gagnez|gratuit|promo|cadeau) .. (abonne|abonnez|partage|partagez|likez|lien|bio|cliquez|code|suivez|taguez|commentez|tirage)
			(lien) en bio
			(code) (promo|parrainage|réduc)
			0.8 (concours|crypto|bitcoin|followers|prêt)
			gagnez .. (euros|£|argent|mois|jour)`,
			unless: `(code) promo .. (marche|fonctionne|accepté|refusé|valide)
			prêt (immobilier|à|étudiant|de|pour)`,
		},
		job: {
			phrases: `(recrute|recrutons|recrutement|recrutez|embauche|embauchez|cdi|cdd|alternance|stage|stagiaire|candidature|postuler|postulez|cv|emploi|offre|poste|entretien) .. (poste|emploi|cv|candidature|temps|stage|cdi|équipe|h|f|vendeur|chauffeur|profil|alternance)
			0.8 (recrute|recrutons|cdi|alternance|candidature|cv|postuler)`,
		},
		staff: {
			phrases: `(le|la|une|un|votre|vos|du|au|lemployé|lemployée|lagent|laccueil) (conseiller|conseillère|vendeur|vendeuse|serveur|serveuse|employé|employée|dame|monsieur|chauffeur|livreur|livreuse|technicien|technicienne|caissière|caissier|réceptionniste|contrôleur|contrôleuse|agent|infirmière|infirmier|pharmacienne|pharmacien|coach|professeur|prof|gars|jeune|médecin|hôtesse|steward|guichetier|guichetière|facteur)
			(lemployé|lemployée|lagent|lhôtesse|linfirmière|lhôtelière|laccompagnatrice)
			0.6 (personnel)`,
			unless: `(compte|code|numéro) personnel`,
		},
		outage: {
			phrases: `(panne|coupure|pannes)
			(plus|pas|sans) (de|dinternet|dinternet|délectricité|deau) .. (réseau|courant|internet|service|signal|connexion|fibre|rue|quartier|immeuble|chauffage|depuis|ligne)
			(tout|toute) .. (quartier|immeuble|rue|ville|village|résidence) .. (sans|pareil|coupé|noir|panne)
			(serveurs|serveur|site|appli|réseau) .. (hs|down|ko|planté|plantés|inaccessible|tombé)
			(vous|dautres) aussi`,
		},
	},
	urgency: {
		vulnerable: {
			phrases: `(handicapé|handicapée|handicap|fauteuil|aveugle|malvoyant|malvoyante|sourd|sourde|âgée|bébé|enceinte|oxygène|insuline|malentendant|diabétique|dialyse|veuve|nourrisson)
			(mère|père|grand) .. (#|seule|malade|décédé|décédée)`,
		},
		"locked-out": {
			phrases: `(impossible|peux|arrive|peut|parviens) .. (connecter|accéder|daccéder|identifier|rentrer|ouvrir)
			(compte|carte|accès) .. (bloqué|bloquée|suspendu|désactivé|verrouillé)
			(bloqué|bloquée|bloquez)
			(mot|code|lien) .. (passe|expiré|reçu|invalide|arrive|incorrect)`,
		},
		money: {
			phrases: `(prélevé|débité|facturé|prélevée|prélève|facturée|payé) .. (deux|fois|trop|double|tort|£|sans)
			(remboursement|remboursé|remboursée|remboursez|rembourser|rembourse|indemnisation|caution|salaire|virement|agios|trop)
			0.7 (argent)`,
			unless: `rapport qualité`,
		},
		deadline: {
			phrases: `0.8 (demain|urgent|urgence|urgemment|délai|mariage|examen)
			0.7 (aujourdhui|soir)
			avant (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|ce|le)`,
		},
		"repeat-contact": {
			phrases: `(deuxième|troisième|quatrième|cinquième|énième|2e|3e|4e|ème) (fois|appel|mail|relance|message|technicien|demande)
			(jai|avons|déjà) .. (appelé|relancé|écrit|contacté|envoyé|fois)
			(aucune|sans|pas|personne) .. (réponse|nouvelle|nouvelles|répond|retour|rappelle|suite)
			(toujours) (rien|pas|aucune|en|aucun)
			(attends|attendons) .. (toujours|encore|depuis)`,
		},
		stranded: {
			phrases: `(coincé|coincée|coincés|bloqués|abandonnés|abandonnée) .. (gare|aéroport|quai|train|route|autoroute|hôtel|ascenseur|nuit|étranger)
			(dormir|nuit) .. (gare|aéroport|quai)`,
		},
	},
	topics: {
		app: `(appli|application|lappli|lapplication|android|ios|app)
			mise à jour
			mode sombre`,
		billing: `(facture|factures|facturation|facturé|prélèvement|prélevé|tarif|tarifs|abonnement|prix|frais|cotisation|forfait)`,
		payment: `(paiement|payer|carte|virement|paypal|solde|chèque)`,
		refund: `(remboursement|remboursé|rembourser|remboursez|indemnisation|avoir)`,
		order: `(commande|commandé|panier|achat|acheté)`,
		delivery: `(livraison|livré|livreur|colis|livrer|expédié|envoi|suivi|transporteur|relais)`,
		login: `(connexion|connecter|identifiant|code)
			mot de passe`,
		network: `(réseau|internet|wifi|fibre|box|routeur|débit|signal|ligne|4g|5g)`,
		outage: `(panne|coupure)`,
		roaming: `(itinérance|roaming|létranger)`,
		esim: `(esim|sim)`,
		store: `(magasin|boutique|agence|guichet|caisse|horaires)`,
		staff: `(conseiller|conseillère|vendeur|vendeuse|serveur|serveuse|personnel|chauffeur|livreur|technicien|dame)`,
		service: `(service|sav|assistance|standard|chat|hotline|client|clientèle)`,
		quality: `(qualité|cassé|cassée|défectueux|défectueuse|abîmé|abîmée|déchiré)`,
		travel: `(train|bus|vol|avion|métro|aéroport|gare|bagage|valise|retard|billet|place|tram)`,
		food: `(repas|menu|restaurant|pizza|café|plat|pain|cuisine)`,
		room: `(chambre|hôtel|lit|douche|réception)`,
		energy: `(électricité|gaz|compteur|chauffage|linky|chaudière)`,
		cancellation: `(annuler|annulé|annulation|résilier|résiliation)`,
	},
	cues: {
		thanks: `(merci|remercie|remercier|bravo|chapeau|félicitations|mercii|remerciements|reconnaissant|reconnaissante)`,
		approval: `(super|génial|géniale|excellent|excellente|parfait|parfaite|top|adorable|adore|aime|magnifique|formidable|impeccable|nickel|ravi|ravie|satisfait|satisfaite|recommande|agréable|rapide|efficace|gentil|gentille|gentillesse|sympa|souriante|souriant|meilleur|meilleure|incroyable|bluffant|bluffée|délicieux|tuerie|ouf|canon|chouette|merveilleux|content|contente|heureux|heureuse|propre|bon|bonne|dingue|régal)
			(au) top`,
		anger: `(honte|honteux|scandaleux|scandale|nul|nulle|nuls|horrible|catastrophe|catastrophique|inadmissible|inacceptable|déçu|déçue|décevant|décevante|déception|marre|pire|mauvais|mauvaise|lamentable|minable|merde|foutage|ridicule|furieux|furieuse|énervé|arnaque|arnaqueurs|insupportable|pénible|affreux|abusé|abus|ras|dégoûté|dégoûtée|dégueulasse|incompétents|incompétence|moque|moquez|pitoyable|lourd)
			(se|vous) (moque|moquez|foutez|fout)`,
		failure: `(panne|cassé|cassée|bug|bugs|bugue|beugue|plante|planté|erreur|défectueux|retard|annulé|annulée|perdu|perdue|vide|froid|froide|sale|lent|lente|bloqué|bloquée|abîmé|abîmée|coupé|coupée|hs|ferme|faux|fausse|manque|manquant|manquants|cassés|mort|morte|disparu)
			(ne|nest|na) .. (marche|fonctionne|fonctionnent|répond|charge|souvre|démarre|connecte|arrive|passe|marchent|livré|venu) .. (pas|plus|jamais)
			(marche|fonctionne|fonctionnent|répond|charge|démarre|arrive|passe|marchent|souvre) (pas|plus|jamais)
			(depuis) .. mise`,
		"not-yet": `(toujours|encore) (pas|rien|aucun|aucune|en|sans)
			(aucun|aucune|rien|personne|jamais|sans|ni)
			(nai|na|navons|nont) .. (pas|rien|jamais|toujours|reçu|eu)
			(attends|attend|attendons|jattends)`,
		again: `(encore|toujours|constamment|rebelote|nouveau|systématiquement)
			(chaque|tous|toutes) (fois|jour|les|semaine|mois|soir|matin)
			(deuxième|troisième|quatrième|énième|2e|3e|4e) (fois|semaine|appel|colis|jour)`,
		waiting: `(depuis|après|voilà|en|pendant) .. (jours|heures|semaines|mois|heure|semaine|minutes|lundi|mardi|mercredi|jeudi|vendredi|janvier|mars|avril|mai|juin|hier|#|ans)
			(attente|attendu|attends|attendre|fait)`,
		loss: `(prélevé|débité|facturé|payé|paye|perdu|volé|payer|paie|coûté|coûte)`,
		refusal: `(refuse|refusent|refusé|raccroché|raccroche|ignore|ignorez|ballade|balade|renvoie|renvoyé|prétend)
			(personne|on) .. (répond|sait|rappelle|aide|dit|raccroche|bouge)
			(dit|disent|mavez|ma|répondu) .. que
			(répond|répondez|répondent|veulent|veut) (pas|jamais|plus)`,
		wish: `(serait|ça) .. (bien|génial|super|top|sympa|cool|pratique|utile|chouette|mieux|possible|parfait|de|si)
			(aimerais|aimerait|jaimerais|suggestion|suggère|propose|idée|souhait|dommage|manque|souhaiterais|apprécierais|jadorerais|rêve)
			(si) (on|vous|seulement) .. (pouvait|pouviez|aviez|faisiez|ajoutiez|avait|mettiez|proposiez)
			(il) (manque|faudrait|manquerait)`,
		propose: `(pourriez|pourrait|devriez|devrait|pouvez|faudrait|auriez|devraient|pourraient) .. (vous|ajouter|mettre|proposer|permettre|avoir|faire|prévoir|rajouter|envisager|on|remettre)
			(ajoutez|rajoutez|mettez|remettez|proposez|permettez|laissez|pensez|prévoyez|ramenez|rendez|faites|créez)
			(pourquoi) (pas|ne|on|cest|yatil) .. (pas|proposer|ajouter|faire|pouvoir|avoir|un|une|peut)
			(à) quand (un|une|le|la|les)
			(option|bouton|filtre|mode|fonction|possibilité) .. (pour|de|qui|sombre|permettant)
			(et) si (vous|on)`,
		ask: `(comment|quand|où|combien|quel|quelle|quels|quelles|qui|pourquoi|quoi|estce|questce)
			(pouvez|avez|peuton|peut|savez|acceptez|faites|livrez|proposez|puisje|atil|yatil|fautil|doisje|estil|peutil|existetil)
			(est) ce (que|quil|quon|possible)
			(quelquun|qqun|qn)
			(il|on|je|vous) (faut|peut|peux|dois|doit|acceptez|livrez)`,
		wonder: `(question|savoir|renseignement|renseignements|demander|renseigner|sais|connaître|info|infos|demande|avis|conseil|conseils)
			(pouvez|pourriez) vous (me|nous) (dire|confirmer|indiquer|préciser|aider|expliquer|renseigner)`,
		vent: `(sérieux|sérieusement|franchement|mdr|ptdr|bref)
			(cest) (une|quoi|normal|possible|pas) .. (blague|délire|sérieux|normal|possible)
			(vous) (vous|plaisantez|rigolez) .. (moquez|foutez|rigolez)
			(comment) (estce|peuton|cest|osez) .. (possible|encore|vous|faire)
			(à) quoi (sert|bon)`,
		solved: `(résolu|réglé|résolue|réglée|réparé|remplacé|dépanné|solutionné)
			(en) (#|deux|cinq|dix|quelques|un|une|trois) (minutes|heures|jours|heure|jour|secondes|clics)
			(sans) (problème|souci|attente|attendre|accroc|encombre)
			(du) premier coup
			(à) (lheure|temps)`,
		need: `(besoin|veux|exige|demande|aide|aidez|svp|merci|urgent|réglez|corrigez|faites|remboursez|rappelez|plaît|stp)`,
		contrast: `(mais|cependant|pourtant|toutefois|sauf|malheureusement|dommage|alors|hélas|seulement)`,
		announce: `(annonce|lance|présente|selon|bourse|action|inaugure|ministre|gouvernement|maire|bénéfice|résultats|chiffre|salon|événement|partenaire)`,
		chatter: `(mdr|lol|haha|ahah|hier|ce|soir|dimanche|lundi|matin|café|chat|chien|mamie|maman|copine|copain|anniversaire|match|vacances|film|chanson|plage|balcon|gâteau|voisin|voisine)`,
		you: `(vous|votre|vos|tu|avez|êtes|pouvez|faites)`,
		me: `(je|jai|me|mon|ma|mes|moi|nous|notre|nos|on|suis|jattends|jaimerais)`,
		sarcasm: `(merci|bravo|super|génial|félicitations) .. (encore|retard|panne|annulé|attente|rien|attendre|heures|perdu)
			(merci) pour (rien|avoir)`,
	},
	denials: `pas ne jamais plus rien aucun aucune sans personne ni guère`,
	turns: `mais cependant pourtant toutefois sauf malheureusement hélas`,
	wishes: `devriez devrait pourriez pourrait voudrais veux plaît svp faudrait besoin si pourquoi`,
	common: `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son cette mais
		comme ou si leur y dont tout nous sa ses elle même ces aux deux fait été aussi bien où sans être je jai vous votre vos
		mon ma mes cest nai na on me moi très merci bonjour depuis toujours encore rien quand pourquoi comment svp suis avez
		ça quoi peut faire faut jamais aucun aucune personne ni ça dun dune lappli jour jours êtes`,
};
