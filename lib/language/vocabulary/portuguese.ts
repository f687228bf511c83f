import type { Vocabulary } from "./vocabulary.ts";

/** Portuguese of Portugal and Brazil. */
export const PORTUGUESE: Vocabulary = {
	language: "pt",
	signals: {
		churn: {
			phrases: `(vou|estou|vamos|quero) .. (mudar|cancelar|trocar|sair|rescindir|mudando|cancelando|trocando) .. (operadora|banco|concorrência|concorrente|plano|assinatura|conta|contrato|outra|outro|vocês)
			(última) vez
			nunca mais
			(cancelei|rescindi|cancelado|cancelo|rescindo) .. (assinatura|conta|contrato|plano|cartão|minha|meu|adesão|seguro)
			(a|na|pra|para|da) concorrência
			cancelei (tchau|tudo|ontem|hoje|adeus|já)
			(já|e) cancelei
			pedi a portabilidade
			fui pra outra
			não vou renovar
			(quero|queria) cancela(r|)
			mudo .. (banco|operadora|ordenado)
			0.8 (concorrente|concorrência)
			(encerrar|fechar|encerrei) .. conta`,
			unless: `como .. (cancelar|cancelo)
			última vez que`,
		},
		"sales-lead": {
			phrases: `(quero|queria|gostaria|gostava|pensando|penso|pensar|interessado|interessada|interesse) .. (comprar|contratar|assinar|alugar|reservar|mudar|aderir|encomendar|orçamento|inscrever)
			(orçamento|desconto|preço|tabela|proposta|cotação) .. (para|empresa|empresas|grupo|pessoas|novos)
			antes de (comprar|contratar|assinar|fechar|decidir|encomendar|aderir|reservar)
			0.7 (orçamento|cotação)`,
		},
		safety: {
			phrases: `0.6 (fumaça|fumo|fogo|incêndio|queimado|queimada|queimou|choque|ferido|ferida|sangue|alergia|alérgica|alérgico|hospital|ambulância|acidente|perigo|vidro|dormindo|adormeceu|travões|freio|freios|urgência|urgências|cortou)
			pegou fogo
			(chamas|queimadura|queimaduras|explodiu|explosão|faíscas|faísca|feriu|sangrando|sangrar|engasgou|engasgar|sufocar|perigoso|perigosa|intoxicação|vomitou|vomitar|monóxido|anafilático|cochilando)
			(cheiro|cheira|cheirando) .. (gás|queimado|fumo|fumaça|plástico)
			(vazamento|fuga) de gás`,
			unless: `caiu (a|o) (sinal|internet|ligação|linha|rede|sistema|app|site|chamada|conexão|preço)
			(sistema|internet|sinal|app|site|rede|ligação|servidor|conexão|luz) .. caiu
			caiu (bem|de|do)
			choque cultural`,
		},
		"self-harm": {
			phrases: `(quero|vontade|vou|prefiro) .. (morrer|matar|desaparecer|sumir)
			(suicídio|suicidar|matarme)
			(me|hoje) mato
			eu me mato
			fazer uma besteira
			aguento mais viver
			só vejo uma saída
			já não (estou|estarei) cá
			(juntou|juntei|tomei) .. (remédios|comprimidos)
			magoar me
			(não) aguento mais
			(não) .. vontade de viver
			(acabar|terminar) com (tudo|minha)
			me matar
			(fazer) mal a mim
			melhor sem mim`,
			unless: `(ainda) me mata
			morrer de (boleto|rir|fome|calor|vergonha|amores|rir)
			aguento mais (esperar|esta|essa|esse|este|ouvir|a|o|vocês|propaganda|anúncio)`,
		},
		legal: {
			phrases: `0.6 (processo|tribunal|justiça|anatel)
			(juizado|advogados)
			(queixa|reclamação|denúncia) .. (anatel|anacom|entidade|procon|reguladora)
			(tenho|tem|entrei|abri|no) .. (processo) .. (tribunal|contra|justiça|fotografias|juizado)
			ação judicial
			(advogado|advogada|processar|processarei|procon|deco|reclamações|jurídico|judicial|denúncia|denunciar|anacom|provedor|consumidor|ombudsman|reclameaqui|bacen|ans|julgado)
			livro de reclamações
			reclame aqui
			pequenas causas
			(banco) central
			medidas legais`,
			unless: `(em|o) processo (de|está|foi)
			processo (de|seletivo|simples)`,
		},
		press: {
			phrases: `(jornalista|jornalistas|imprensa|reportagem|redação|repórter)
			0.7 (jornal|entrevista)
			(preparar|escrevo|escrever|fazer) .. (peça|matéria|artigo|reportagem)
			escrevo para .. (site|jornal|revista|blog)
			(tudo|mando|mandar|contar|conto) .. (jornal|tv|imprensa|reportagem)`,
			unless: `jornal (nacional|das)`,
		},
		"privacy-request": {
			phrases: `(apagar|apaguem|eliminar|eliminem|excluir|excluam|exclusão|cópia|acesso|remover|remoção|remova) .. (dados|conta|informações|pessoais|cadastro)
			(lgpd|rgpd|dpo)
			(meus) dados pessoais
			direito .. (esquecimento|acesso|apagamento)`,
			unless: `dados móveis`,
		},
		fraud: {
			phrases: `(golpe|golpes|golpista|golpistas|fraude|burla|burlado|burlões|burlão|phishing|clonado|clonada|clonaram|roubado|roubada|roubaram|hackeado|hackeada|hackearam|invadida|invadiram|falso|falsa)
			(compra|cobrança|débito|transferência|pix|pagamento|movimento) .. (desconhecida|desconhecido|reconheço|fiz|autorizei|minha|meu)
			(não) (reconheço|autorizei|fiz)
			(se) (passando|passa|fazendo) .. por
			(fazer|fazem|faz) passar por`,
			unless: `(um|uma|pura|puro|que) (golpe|roubo|burla) (de|esse|este)`,
		},
		abuse: {
			phrases: `(idiotas|idiota|imbecis|imbecil|otários|otário|burros|burro|palhaços|ladrões|incompetentes|bandidos|desgraçados|lixos|vagabundos|cretinos|cabrões|merdas|canalhas|trouxas)
			(vão|vai) .. (foder|merda|puta|caralho|tomar)
			(filho|filhos) da puta`,
			unless: `(eu|me) .. (burro|idiota|trouxa)`,
		},
		spam: {
			phrases: `(sorteio|promoção|grátis|ganhe|concorra|cupom) .. (siga|sigam|marque|compartilhe|partilha|link|bio|clique|código|comente|participe|curta|amigos)
			(link) na bio
			(cupom|código) .. (desconto|promocional)
			0.8 (sorteio|criptomoedas|bitcoin|empréstimo|seguidores)
			(ganhe|ganhar|ganhei|lucre) .. (reais|£|euros|casa|dia|dinheiro|semana)`,
			unless: `(cupom|código) .. (não|funciona|inválido|aceita)
			empréstimo (consignado|habitação)`,
		},
		job: {
			phrases: `(vaga|vagas|contratando|contratamos|recrutamento|recrutamos|recrutar|currículo|cv|emprego|estágio|entrevista|candidatura|candidatar|processo) .. (emprego|trabalho|currículo|cv|auxiliar|motorista|vendedor|envie|equipa|equipe|estágio|pessoal|temos|para|seletivo)
			0.8 (vagas|vaga|recrutamento|contratando|currículo|estágio)`,
			unless: `vaga (de)? (estacionamento|garagem|para)
			(consulta|lugar) .. vaga`,
		},
		staff: {
			phrases: `(o|a|um|uma|vosso|vossa|seu|sua|do|da|pelo|pela) (atendente|funcionário|funcionária|vendedor|vendedora|garçom|garçonete|moça|moço|senhora|senhor|menina|rapaz|motorista|entregador|estafeta|carteiro|técnico|técnica|caixa|recepcionista|enfermeira|enfermeiro|médica|médico|professor|professora|instrutor|gerente|operador|operadora|colaborador|colaboradora|empregado|empregada|revisor|farmacêutica|cobrador|balconista|dona)
			0.6 (funcionários|atendentes)`,
			unless: `(a|da|na|minha|outra|pela|de|uma) operadora
			(na|da) caixa .. (correio|entrada)`,
		},
		outage: {
			phrases: `(apagão|avaria|instabilidade|pane|queda)
			sem (luz|internet|água|sinal|rede|energia|serviço|gás|fibra|ligação) .. (bairro|rua|zona|prédio|cidade|toda|todo|desde|há|aqui|na|no)
			(todo|toda|inteiro|inteira) .. (bairro|rua|prédio|cidade|zona|condomínio) .. (sem|caiu|escuras|igual)
			(sistema|site|app|aplicativo|servidor|servidores|rede|internet|pix|serviço) .. (fora|caiu|caído|abaixo|offline|down)
			(fora) do ar
			(mais) alguém
			(em) baixo`,
		},
	},
	urgency: {
		vulnerable: {
			phrases: `(deficiente|deficiência|cadeirante|cego|cega|surda|surdo|idosa|idoso|bebê|bebé|grávida|oxigênio|oxigénio|insulina|cadeira|diálise|viúva|diabético|diabética)
			(mãe|pai|avó|avô|vó) .. (#|sozinha|doente|faleceu|morreu)`,
		},
		"locked-out": {
			phrases: `(não) (consigo|conseguimos|posso|deixa) .. (entrar|acessar|aceder|logar|abrir)
			(conta|cartão|acesso|perfil) .. (bloqueada|bloqueado|suspensa|suspenso|desativada)
			(bloqueado|bloqueada|bloquearam)
			(senha|código|link|sms) .. (chega|expirou|inválido|expirado|errada|funciona)`,
		},
		money: {
			phrases: `(cobraram|cobrado|cobrada|cobrança|debitado|debitaram|cobrou|descontaram|pagar) .. (vezes|duas|dobro|indevida|sem|£|duplicado|mais)
			(reembolso|estorno|devolução|devolvam|reembolsado|indemnização|caução|salário|ressarcimento|multa|juros)
			0.7 (dinheiro)`,
		},
		deadline: {
			phrases: `0.8 (amanhã|urgente|prazo|casamento|prova|urgência)
			0.7 (hoje)
			até (segunda|terça|quarta|quinta|sexta|sábado|domingo|amanhã|hoje|às|dia)`,
		},
		"repeat-contact": {
			phrases: `(segunda|terceira|quarta|quinta|enésima|2ª|3ª|4ª) (vez|reclamação|ligação|mensagem|chamada|email)
			(já|liguei|mandei|enviei|escrevi|abri) .. (liguei|reclamei|vezes|protocolo|protocolos|contactei|emails|e)
			(ninguém|sem|nenhuma) .. (responde|resposta|atende|retorno|resolve|respondeu|liga)
			(continuo|continuamos|ainda) .. (espera|sem|esperando|aguardar|aguardando|nada)`,
		},
		stranded: {
			phrases: `(preso|presa|presos|presas|parado|parados|abandonados) .. (aeroporto|estação|trem|comboio|estrada|ônibus|elevador|autoestrada|rodoviária|noite)
			(dormir|noite) .. (aeroporto|estação|rodoviária)`,
		},
	},
	topics: {
		app: `(app|aplicativo|aplicação|apps|android|ios|atualização)
			modo escuro`,
		billing: `(fatura|faturas|conta|cobrança|cobrado|tarifa|tarifário|mensalidade|assinatura|preço|preços|taxa|boleto)`,
		payment: `(pagamento|pagar|cartão|pix|transferência|mbway|multibanco|saldo|boleto)`,
		refund: `(reembolso|estorno|devolução|reembolsado|indemnização|ressarcimento)`,
		order: `(pedido|pedidos|encomenda|encomendei|compra|comprei|carrinho)`,
		delivery: `(entrega|entregue|entregador|estafeta|encomenda|pacote|frete|envio|rastreio|correio|transportadora)`,
		login: `(senha|login|acesso|código|entrar|palavra)`,
		network: `(rede|sinal|internet|wifi|fibra|roteador|router|ligação|conexão|cobertura|dados)`,
		outage: `(apagão|avaria|instabilidade|queda)`,
		roaming: `(roaming|estrangeiro|exterior)`,
		esim: `(esim|chip|sim)`,
		store: `(loja|lojas|agência|balcão|caixa|horário)`,
		staff: `(funcionário|funcionária|atendente|motorista|técnico|vendedora|moça|gerente)`,
		service: `(atendimento|suporte|sac|linha|chat|apoio|serviço|cliente)`,
		quality: `(qualidade|quebrado|quebrada|defeito|partido|partida|estragado|danificado)`,
		travel: `(voo|voos|trem|comboio|ônibus|autocarro|metrô|metro|aeroporto|bagagem|mala|atraso|bilhete|passagem|estação)`,
		food: `(comida|cardápio|restaurante|pizza|café|prato|pão|refeição|menu)`,
		room: `(quarto|hotel|cama|chuveiro|recepção|receção)`,
		energy: `(luz|gás|contador|energia|aquecimento|eletricidade)`,
		cancellation: `(cancelar|cancelado|cancelamento|rescindir)`,
	},
	cues: {
		thanks: `(obrigado|obrigada|agradeço|agradecer|parabéns|valeu|brigado|gratidão|obg|grata|grato|bravo)`,
		approval: `(ótimo|ótima|excelente|perfeito|perfeita|maravilhoso|maravilhosa|adoro|adorei|amo|amei|fantástico|fantástica|incrível|melhor|bom|boa|top|show|recomendo|satisfeito|satisfeita|feliz|contente|simpático|simpática|simpatia|rápido|rápida|impecável|delícia|deliciosa|lindo|linda|nota|espetacular|espetáculo|genial|prático|sensacional|atencioso|atenciosa|gostei|gosto|fixe|cinco|massa|bacana|legal|salvou|eficiente|fácil|arrasou|mil)`,
		anger: `(vergonha|vergonhoso|péssimo|péssima|horrível|absurdo|inaceitável|lixo|merda|ridículo|ridícula|decepção|decepcionado|decepcionada|desilusão|descaso|desrespeito|pior|ruim|terrível|cansado|cansada|farto|farta|raiva|indignado|indignada|palhaçada|nojo|triste|mau|má|mal|incompetência|lamentável|fraco|inadmissível|porcaria|piada|sacanagem|revoltado|revoltada|saco|desgosto|enganação|desastre)
			(falta) de (respeito|vergonha|consideração)`,
		failure: `(quebrado|quebrada|erro|erros|bug|bugs|trava|travando|travou|travado|defeito|atraso|atrasado|atrasada|cancelado|cancelada|perdido|perdida|vazio|vazia|frio|fria|sujo|suja|lento|lenta|bloqueado|danificado|errado|errada|caiu|cai|fechando|fecha|sumiu|partido|partida|avariado|estragado|rasgado|falha|falhou|vencido)
			(não) .. (funciona|funcionam|abre|carrega|chega|chegou|liga|entra|conecta|responde|sai|anda|aparece|toca|atualiza|serve|dá|passa)
			(parou|deixou) de (funcionar|dar)
			(desde|depois) .. (atualização)`,
		"not-yet": `(ainda) (não|nada|sem|estou|à|espero|aguardo|nenhuma)
			(ninguém|nenhum|nenhuma|nunca|nada|sem|nem)
			(não) .. (recebi|chegou|responderam|veio|apareceu|resolveram|foi|tenho|tive)
			(continuo|continua|continuamos|aguardo|aguardando|espero|esperando|espera)`,
		again: `(novo|novamente|outra|sempre|toda|todo|todos|cada|constantemente|enésima) (vez|dia|os|semana|mês|hora|noite|manhã|santo)
			(novamente|sempre|direto|constantemente|repetidamente)
			de novo
			(segunda|terceira|quarta) vez`,
		waiting: `(há|faz|desde|mais|quase) .. (dias|horas|semanas|meses|hora|semana|mês|minutos|segunda|terça|quarta|quinta|sexta|janeiro|março|abril|maio|junho|ontem|#|anos)
			(espera|esperando|esperei|esperar|aguardo|aguardar|fila)`,
		loss: `(cobraram|cobrado|cobrança|paguei|pago|perdi|perdeu|roubado|descontaram|debitado|prejuízo|gastei|devolvam)`,
		refusal: `(ninguém|não) .. (atende|responde|respondem|resolve|ajuda|sabe|liga|resolvem|atendem|querem|quer)
			(dizem|disseram|disse|diz|falaram) .. (que|pra|para)
			(recusam|recusou|desligou|desligaram|ignoram|ignorado|empurram|mentem)`,
		wish: `(seria|era|ficaria) .. (bom|ótimo|legal|fixe|útil|perfeito|ideal|incrível|melhor|possível|bem|top|maravilhoso|interessante|giro|massa)
			(gostaria|gostava|sugestão|sugiro|proponho|proposta|ideia|tomara|oxalá|queria|adoraria|adorava|falta|faltou|faltava|podia|pena)
			(quem) me dera
			(se) (desse|houvesse|pudesse|tivesse|pudessem|vocês|desse|pudéssemos|colocassem)`,
		propose: `(podiam|poderiam|deviam|deveriam|podia|devia|deveria|podem|poderia|bem) .. (colocar|pôr|adicionar|fazer|ter|permitir|incluir|criar|oferecer|deixar|avisar|acrescentar|lançar|meter|abrir|dar|trazer)
			(coloquem|adicionem|ponham|coloca|permitam|tragam|façam|deixem|criem|voltem|metam|lancem|incluam|acrescentem|adiciona|traz)
			(porque|por|pq|porquê) .. (não) (posso|há|tem|dá|existe|colocam|fazem|podemos|põem|têm|deixam)
			(opção|botão|filtro|modo|função|possibilidade) .. (de|para|que|escuro|pra)
			(e) se (vocês|houvesse|colocassem|fizessem|pudéssemos)
			(que) tal`,
		ask: `(como|quando|onde|quanto|quantos|qual|quais|quem|alguém|será|quanta|quantas)
			(posso|podem|tem|têm|há|aceitam|fazem|dá|vocês|preciso|entregam|vale|é|pode)
			(o) que
			(é) possível
			(por) que
			alguém .. (sabe|já|conhece|pode|tem)`,
		wonder: `(dúvida|pergunta|saber|informação|informações|perguntar|esclarecer|ajuda|dica|dicas|indicação)
			(podem|poderiam|pode|sabem|conseguem) .. (dizer|confirmar|informar|ajudar|explicar|me|indicar|esclarecer)`,
		vent: `(sério|seriamente|francamente|pô|aff|affs)
			(tão|estão|tá|está) .. (brincando|gozar|zoando|brincar|brincadeira)
			(como) (é|pode) (possível|que|uma)
			(até) quando
			(pra|para) quê
			(é) (normal|brincadeira|piada)`,
		solved: `(resolvido|resolvida|resolveram|resolveu|consertado|trocaram|arranjado|reparado|solucionado)
			(em|chegou) .. (#|cinco|dois|duas|poucos|dez|antes|minutos|prazo|horas|dia|perfeito)
			(sem) (problemas|problema|complicações|stress|burocracia|espera|demora|enrolação)
			(antes|dentro) do prazo
			(à) primeira`,
		need: `(preciso|quero|exijo|solicito|ajuda|urgente|favor|resolvam|devolvam|arrumem|consertem|respondam|liguem|corrijam|socorro|pf)`,
		contrast: `(mas|porém|contudo|infelizmente|pena|só|embora|apesar|exceto|entretanto)`,
		announce: `(anuncia|lança|apresenta|segundo|bolsa|ações|inaugura|ministro|governo|prefeito|lucro|resultados|evento|feira|patrocina|câmara)`,
		chatter: `(kkk|kkkk|kkkkk|haha|rs|hoje|ontem|noite|domingo|segunda|café|cachorro|cão|gato|vó|avó|mãe|amiga|amigo|namorado|namorada|aniversário|jogo|férias|filme|música|praia|bolo|vizinho|vizinha)`,
		you: `(vocês|você|vc|vcs|vosso|vossa|vossos|vossas|seu|sua|seus|suas|têm|podem)`,
		me: `(eu|me|meu|minha|meus|minhas|nós|nosso|nossa|mim|estou|tenho|tô|fui|gente)`,
		sarcasm: `(obrigado|obrigada|parabéns|valeu|ótimo|bravo) .. (nada|atraso|cancelar|perder|cancelado|espera|horas|novo|nenhuma)
			(muito|que) (bem|bonito|legal) .. (novo|outra|sem|nada)`,
	},
	denials: `não nunca jamais sem nada ninguém nenhum nenhuma nem`,
	turns: `mas porém contudo infelizmente exceto entretanto`,
	wishes: `deveria deveriam poderia poderiam quero queria gostaria favor porque se preciso falta`,
	common: `de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou
		ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me
		esse eles estão você tinha foram essa num nem suas meu às minha têm numa pelos vocês obrigado obrigada bom dia hoje
		ontem amanhã ainda ninguém nada porque pra pro tá tô alguém aqui agora quero posso preciso fazer faz vai vou este esta`,
};
