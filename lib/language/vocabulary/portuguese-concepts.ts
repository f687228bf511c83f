import type { Concepts } from "./scenes.ts";

/** The words of each concept in Portuguese. */
export const PORTUGUESE_CONCEPTS: Concepts = {
	body: {
		words: `mão mãos dedo(|s) polegar braço(|s) cotovelo pulso ombro perna(|s) joelho(|s) tornozelo pé pés anca quadril costela(|s) costas olho(|s) cara rosto testa pele cabeça
			couro nariz boca lábio(|s) língua garganta dente(|s) gengiva(|s) queixo peito orelha ouvido(|s) estômago barriga pulmões pescoço`,
	},
	wounded: {
		words: `queimadura(|s) queim(ei|ou|ado|ada|ados|a) bolha(|s) sangue sangr(ando|ou|a|ava) hematoma roxo inchad(o|a|os) inchou inchaço urticária alergia coceira erupção dormente formigueiro formigamento
			partid(o|a) parti(u|) quebr(ou|ado|ada) fratur(a|ou|ado) torci entorse corte cort(ou|ei|ado) ferid(a|o|os|as) ferimento ferimentos lesão machuc(ou|ado|ada|ei) aleij(ou|ado) pontos cicatriz desmai(ou|ei|ado|ada)
			inconsciente sufoc(ou|ado|ar) engasg(ou|ado|ar) asfixia esmag(ou|ado) eletrocutad(o|a) choque convuls(ão|ões) febre infetado`,
	},
	struck: {
		words: `caiu caí cai queda caíram escorreg(ou|uei|ar) tropeç(ou|ei) preso presa entalad(o|a) atropel(ou|ado|ada|aram) bateu acertou mordid(o|a) mordeu afog(ou|ado) trancad(o|a) arrastou esbarrou`,
	},
	frail: {
		words: `criança(|s) miúd(o|a|os) menin(o|a|os) bebé bebê filh(o|a|os|as|inha|inho) net(o|a|os|inho|inha) mãe pai avó avô vó vô marido mulher esposa irmã irmão sogra sobrinh(o|a)
			passageir(o|a|os) cliente paciente(|s) utente vizinh(o|a|os) aluno(|s) pedestre ciclista peão cachorro cão gato alguém senhor senhora idos(o|a|os) colega família`,
	},
	device: {
		words: `bateria(|s) carregador tomada(|s) ficha cabo(|s) telemóvel celular telefone portátil notebook tablet chaleira torradeira forno fogão placa microondas frigorífico geladeira
			máquina secador secadora lavadora aquecedor radiador caldeira esquentador ferro lâmpada candeeiro roteador router patinete trotinete bicicleta quadro contador tv motor carro fritadeira extensão aparelho ventilador chuveiro`,
	},
	heat: {
		words: `fumo fumaça fumeg(a|ando) chama(|s) fogo incêndio faísc(a|as|ou) faiscando derret(eu|ido|ida) queim(a|ado|ada|ou|ando) explod(iu|e|ir) explosão sobreaquec(e|eu|ido) superaquec(e|eu|endo) inchad(o|a) estufad(o|a) inchou
			estour(ou|ado) ardeu ardendo arder pegou preto choque curto fervendo escaldante`,
		phrases: `pegou fogo
			curto circuito`,
	},
	smell: { words: `cheir(o|a|ava|ando) fedor fede` },
	fumes: { words: `gás queimado queimada fumo fumaça plástico borracha gasolina químico` },
	foreign: {
		words: `vidro(|s) caco(|s) pedaço metal agulha lâmina parafuso prego agrafo grampo pedra arame plástico bicho(|s) larva(|s) verme barata(|s) rato(|s) mofo bolor íman ímã penso pilha cabelo`,
	},
	food: {
		words: `comida prato sopa salada pão cereais iogurte leite papa papinha boião frasco bolo bolacha(|s) biscoito(|s) chocolate salsicha frango carne peixe pizza massa macarrão arroz hambúrguer bebida
			sumo suco café chá cerveja vinho queijo gelado sorvete molho lata pacote marmita lanche refeição ração buffet`,
	},
	swallow: {
		words: `engol(iu|i|ir|ido) com(eu|i|er|endo|emos) mord(i|eu) beb(eu|i|er) boca lambeu mastig(ou|ei) inal(ou|ei)`,
	},
	allergen: {
		words: `alergi(a|as) alérgic(o|a|os) alergénio(|s) alérgeno noz nozes amendoi(m|ns) avelã(|s) glúten celíac(o|a) lactose leite ovo(|s) sésamo gergelim soja marisco camarão trigo`,
	},
	reaction: {
		words: `reação inch(ou|ada|ado|aço) urticária urgência(|s) hospital ambulância anafilático anafilaxia garganta respirar vomit(ou|ei) internad(o|a) adrenalina samu socorro upa`,
	},
	"not-free": {
		words: `rótulo etiqueta declarado indicado avisei avisado garantiu continha`,
		phrases: `dizia sem`,
	},
	brakes: {
		words: `travã(o|ões) travões freio(|s) direção volante airbag cinto(|s) pneu(|s) roda(|s) acelerador embraiagem embreagem pedal porta(|s) cadeirinha`,
	},
	fails: {
		words: `falh(ou|aram|a|ando) bloque(ou|ado) travou trav(ado|aram) solt(o|a|ou) rebent(ou|ado) estourou partid(o|a) quebr(ou|ado) abert(a|as|o) gast(o|os)`,
		phrases: `não (trava|travam|freia|responde|respondem|fecha|fecham|funciona|funcionam|funcionou|tranca)
			(se)? abr(iu|e|em|iram)
			sozinh(o|a)`,
	},
	driver: {
		words: `motorista condutor condutora piloto estafeta entregador taxista autocarro ônibus táxi uber camionista maquinista instrutor`,
	},
	unfit: {
		words: `dorm(ia|indo|iu|ir) adormec(eu|ido) cochil(ando|ou) bêbad(o|a) bebado álcool alcoolizado telemóvel celular velocidade drogado ziguezague`,
		phrases: `ao volante
			no volante
			sinal vermelho`,
	},
	structure: {
		words: `prateleira estante escada teto telhado telha andaime varanda corrimão degrau cama beliche berço cadeira banco mesa armário baloiço balanço escorrega escorregador portão
			elevador escadas teleférico barreira cerca muro parede poste ramo galho árvore bueiro tampa carrinho espelho grade lustre cabo`,
	},
	"gives-way": {
		words: `desab(ou|ado) ca(iu|ir|íram) caindo quebr(ou|ado|ada) part(iu|ido|ida) solt(o|a|ou|aram) ced(eu|ido) rach(ou|ado) estilhaç(ou|ado) virou tomb(ou|ado) despenc(ou|ado) rebentou arrebentou`,
	},
	medicine: {
		words: `dose(|s) dosagem medicamento(|s) remédio(|s) comprimido(|s) receita insulina inalador bombinha injeção vacina antibiótico xarope oxigénio oxigênio diálise soro anticoagulante tratamento`,
	},
	wrong: {
		words: `errad(o|a|os) trocad(o|a|os) dobr(o|ada) dupla vencid(o|a|os) outr(o|a) sobredosagem falta faltou esgotad(o|a) acabou`,
	},
	ill: {
		words: `doente(|s) mal vomit(ou|ei|ando|ar) vómitos vômito diarreia febre hospital urgência(|s) intoxicação intoxicad(o|a) salmonela tont(o|a|ura|uras) náusea(|s) enjoo ambulância internad(o|a) desmaiou passando`,
	},
	wire: { words: `fio(|s) cabo(|s) tomada corrente eletricidade elétrico` },
	bare: {
		words: `solto soltos descarnad(o|os) desencapad(o|os) pendurad(o|os) expost(o|os) caíd(o|os) mostra`,
	},
	nearly: {
		words: `quase`,
		phrases: `por pouco
			(podia|poderia|podíamos) ter
			a ponto de`,
	},
	death: {
		words: `morr(er|eu|ia|emos) mort(o|a|e) mat(ar|ou|a|ava|ando) afogar afogou atropel(ar|ado|ada|ou) eletrocut(ado|ada) esmagado`,
	},
	exit: {
		words: `extintor`,
		phrases: `saída(|s) de (emergência|incêndio)
			(alarme|detector|detetor) de (fumo|fumaça|incêndio)`,
	},
	blocked: { words: `bloquead(a|as) fechad(a|as) trancad(a|as) cadeado obstruíd(a|as) avariado` },
	hazard: { words: `perigo perigos(o|a) risco` },
	chemical: {
		words: `lixívia ácido detergente desentupidor amaciador solvente soro sérum cera tinta creme loção cola cloro alvejante`,
	},
	myself: { words: `me mim comigo`, phrases: `(minha|a) vida` },
	"end-life": {
		words: `matar mato matarme suicidar suicídio enforcar cortar cortando cortome magoar machucar tirar`,
		phrases: `(acabar|terminar) com
			(me|vou) mato
			tirar a (minha)? vida
			pôr fim
			(por|pôr) termo`,
	},
	life: {
		words: `viver vida viva vivo existir acordar continuar levantar`,
		phrases: `estar (aqui|cá)`,
	},
	"no-wish": {
		phrases: `não (quero|aguento|consigo|suporto|vejo|tenho) (mais|forças)?
			(vontade|cansado|cansada|farto|farta) de
			sem (forças|vontade)`,
	},
	pointless: {
		phrases: `(sem|nenhum|há|faz) (sentido|motivo|razão|saída|futuro|esperança)
			(para|pra) quê
			não faz sentido
			só vejo uma saída`,
	},
	"high-place": {
		words: `ponte telhado varanda linha trilhos metrô metro comboio trem janela rio mar prédio`,
	},
	jump: {
		words: `atirar jogar saltar pular atiro jogo salto`,
		phrases: `me (atirar|jogar|atiro|jogo)`,
	},
	means: { words: `comprimidos remédios corda faca lâmina veneno calmantes pistola` },
	take: { words: `tomar tomei engolir engoli juntei juntou guardei comprei todos` },
	farewell: {
		words: `adeus despedida`,
		phrases: `últim(a|o) (mensagem|carta|vez|post)
			(desculpem|perdoem|perdão|desculpa) (me|todos|mãe)?
			carta de despedida`,
	},
	gone: {
		phrases: `(já)? não (estou|estarei|vou) (cá|mais|estar|aqui)
			(quando|se) eu (já)? não
			sem mim
			sumir (para|pra) sempre`,
	},
	soon: { words: `amanhã hoje noite logo domingo segunda sábado sexta` },
	burden: {
		words: `peso fardo`,
		phrases: `(melhor|felizes|bem) sem mim
			sem mim .. melhor
			ninguém .. (falta|notaria|notar|sentiria)`,
	},
	dead: { words: `morrer morto morta suicídio suicida suicidas` },
	lawyer: {
		words: `advogad(o|a|os|as) jurista solicitador`,
		phrases: `(escritório|apoio) (de)? (advogados|jurídico)`,
	},
	court: {
		words: `tribunal tribunais juiz juíza juizado processo ação justiça julgado arbitragem mediação audiência`,
	},
	authority: {
		words: `procon deco anacom anatel asae reguladora regulador provedor cnpd senacon aneel anac polícia ministério bacen ans erse`,
		phrases: `livro de reclamações
			entidade reguladora
			banco central
			banco de portugal
			reclame aqui
			julgado de paz
			defesa do consumidor`,
	},
	report: {
		words: `queixa reclama(r|ção|ções) denúncia denunci(ar|ei|o) apresent(ar|ei|arei) avanç(ar|arei|o) acionad(o|a) acion(ar|ei|arei) falei falar entrei entrar seguir segui escrevi contactei protocolo vai processo abri aberto`,
	},
	sue: { words: `processar processo acionar levar vejo vemos ir vou` },
	"legal-paper": {
		words: `notificação notificar danos indemnização indenização contrato prazo cláusula incumprimento intimação cliente morais liminar`,
	},
	journalist: { words: `jornalist(a|as) repórter(|es) redação redator correspondente colunista` },
	outlet: {
		words: `jornal jornais imprensa tv televisão tevê rádio revista noticiário telejornal canal programa reportagem mídia media podcast`,
	},
	tell: {
		words: `cont(ar|o|arei|ei) lig(ar|o|arei|uei) escrev(er|o|erei|i) fal(ar|o|arei|ei) envi(ar|o|arei|ei) mand(ar|o|arei|ei) contact(ar|ei) contat(ar|ei) vou vem vêm filmar gravar preparar interessad(o|a)`,
	},
	story: {
		words: `reportagem artigo história peça matéria entrevista notícia investigação documentário fotos`,
	},
	comment: {
		words: `declaração declarações comentário entrevista resposta posição esclarecimento`,
	},
	publish: { words: `public(ar|a|arei|amos|ado) emitir sair fecho capa edição ar publica vai` },
	deliver: { words: `assinatura entrega entregue chega lê ler leio papel banca` },
	contract: {
		words: `conta(|s) contrato assinatura plano cartão linha seguro hipoteca ordenado salário subscrição serviço licenças número pacote apólice`,
	},
	quit: {
		words: `cancel(ei|ar|o|amos|ado) cancela encerr(ei|ar|o) fech(ei|ar|o) rescind(ir|o|i) rescisão saí saio deixo apaguei desinstalei`,
		phrases: `não (vou)? (renovo|renovar|renovamos)`,
	},
	rival: {
		words: `concorrência concorrente(|s) rival`,
		phrases: `(outro|outra|nova|novo) (operadora|operador|banco|companhia|empresa|loja|seguradora|ginásio|academia|fornecedor|provedor)
			outro lado
			em frente`,
	},
	move: {
		words: `mud(o|ei|ar|amos|ou|ando) troc(o|ei|ar|amos) pass(o|ei|amos) vou vamos levo levei transfer(i|ir|iremos) portabilidade assin(ei|ado) migr(o|ei|ando|amos) vazando compro fechei está`,
	},
	loyal: {
		phrases: `(há|após|de) # anos
			(há|após|de) (dez|vinte|quinze|trinta|cinco|tantos) anos
			cliente (há|desde|fiel)
			fim de # anos`,
	},
	"never-again": {
		phrases: `nunca mais
			não (volto|voltamos|voltarei|voltaremos)
			última vez`,
	},
	how: { phrases: `(como|onde|posso) (faço|posso|se|cancelo|cancelar)` },
	joke: { words: `kkk kkkk haha rsrs lol 😂 🤣 💀 rir` },
	hiring: { words: `vaga vagas contratamos currículo estágio` },
	not: { words: `não sem nada nunca ninguém nenhum nenhuma` },
};
