"""Short plans as papers, in two languages, for the pages that read them."""

ENGLISH = """Work plan and budget of the Implementation Support Unit for 2021

Submitted by the Implementation Support Unit (1 June 2020)

I. Mandate

1. The mandate of the Unit is to:
(a) Assist the President in the work of the Convention;
(b) Advise the States Parties on the implementation of the Convention.

II. Activities, outputs and outcomes

Outcome 1: The machinery of the Convention works as the States Parties decided.

Output 1.1: The President receives the advice that is needed.

Activity 1.1.1: Advise the President.

Activity 1.1.2: Send regular reminders.

III. Assumptions

2. The plan assumes the following:
(a) The States Parties adopt the plan as submitted;
(b) Funds come in time.

IV. Budget

Cost\t2021 (Swiss francs)\tNotes
Salaries\t300,000\tTwo posts and a half.
Travel\t44,000\tNine trips.
Total\t344,000\t
"""

FRENCH = """Plan de travail et budget de l’Unité d’appui à l’application pour 2021

Document soumis par l’Unité d’appui à l’application (1er juin 2020)

I. Mandat

1. Le mandat de l’Unité est le suivant :
a) Aider le Président dans les travaux de la Convention ;
b) Conseiller les États parties sur l’application de la Convention.

II. Activités, produits et résultats

Résultat 1 : Le mécanisme de la Convention fonctionne comme les États parties l’ont décidé.

Produit 1.1 : Le Président reçoit les conseils nécessaires.

Activité 1.1.1 : Conseiller le Président.

Activité 1.1.2 : Envoyer des rappels réguliers.

III. Hypothèses

2. Le plan suppose ce qui suit :
a) Les États parties adoptent le plan tel que soumis ;
b) Les fonds arrivent à temps.

IV. Budget

Coût\t2021 (francs suisses)\tObservations
Salaires\t300 000\tDeux postes et demi.
Voyages\t44 000\tNeuf voyages.
Total\t344 000\t
"""
