# What the benchmark says, and the page that goes with it.

is-there = { $path } is there already: a benchmark is written into a new folder.
no-parent = { $path } is not a folder: a benchmark needs one to stand in.
seed-told = { $path } tells the seed of its world, which must stay in the truth.
no-truth = { $path } is not the truth of a benchmark.
cannot-read = { $path } cannot be read: { $error }.
no-column = { $path } has no column { $name }: expected question,answer,log10_lr,low,high.
no-question = { $path }, row { $row }: there is no question «{ $name }».
twice = { $path }, row { $row }: question { $name } takes one answer and is answered twice.
no-table = { $path } is no table of answers in UTF-8.
no-number = { $path }, row { $row }: { $name } is «{ $found }», expected a number.
yes-or-no = { $path }, row { $row }: the answer is «{ $found }», expected yes or no.

readme-what = What this is. Simulated worlds, as operators would deliver their records, and questions whose answers are known. Any tool may answer. Nothing here needs Filière.
readme-files = Files. worlds/NAME holds one dossier: its records, and case.toml, which names each file and its time zone. questions.csv holds the questions. Some worlds have records.csv for everybody, others have bills as a French platform delivers them. No person is real; numbers are of ranges reserved for drama.
readme-asks = Questions. lines: which numbers are order lines? couriers: which phones deliver for the dispatch phone subject? Both take one row an answer. dispatch: which phone sends out the orders of the line subject, or none? successor: which number continues subject, or none? introducer: who passed the number of the line other on to subject, or outside? same_user: are subject and other one person's, yes or no? orders: how many orders by call or text did subject take, from inclusive, to exclusive?
readme-answers = Answers. A CSV with the columns question,answer,log10_lr,low,high. Numbers are written as in the questions. log10_lr is a log10 likelihood ratio, for same_user. low and high are a 90 % interval, for orders. What you do not know, leave out.
readme-score = Score. filiere benchmark score TRUTH ANSWERS.csv prints precision, recall, Cllr, coverage and width of intervals. Each has a 95 % interval over persons. A pair without log10_lr counts as a ratio of one.
readme-seal = Seal. SEAL holds the SHA-256 of the truth, which whoever asks keeps until your answers are in.

## what is being done

step-world = benchmark: { $name }
