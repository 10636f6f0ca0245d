# references.R SIZE FOLDER: the same ratings measured by psych and lme4, timed inside R. Writes FOLDER/ratings.csv and
# FOLDER/table.csv (complete, for the intraclass correlations), prints a line for each: name, seconds, figure.
arguments <- commandArgs(trailingOnly = TRUE)
size <- as.integer(arguments[1])
folder <- arguments[2]
set.seed(1)

# Panels: every rater of a candidate rates every item, 6 % missing.
candidates <- size %/% 20
raters <- max(10, round(sqrt(size) / 2.1))
ability <- rnorm(candidates)
severity <- rnorm(raters, sd = 0.5)
rows <- expand.grid(item = 1:5, seat = 0:3, target = seq_len(candidates))
rows$rater <- (sample.int(raters, candidates, replace = TRUE)[rows$target] + rows$seat) %% raters + 1
level <- 2.5 + ability[rows$target] - severity[rows$rater] + rnorm(nrow(rows), sd = 0.7)
rows$score <- pmin(4, pmax(1, round(level)))
rows <- rows[runif(nrow(rows)) > 0.06, ]
named <- data.frame(
  target = paste0("c", rows$target), rater = paste0("r", rows$rater), item = paste0("i", rows$item), score = rows$score
)
write.csv(named, file.path(folder, "ratings.csv"), row.names = FALSE, quote = FALSE)

# Four raters who all rate everybody: psych makes a table of its own of them.
table <- matrix(pmin(4, pmax(1, round(rep(2.5 + rnorm(size %/% 4), 4) + rnorm(size, sd = 0.7)))), ncol = 4)
long <- data.frame(
  target = paste0("c", rep(seq_len(nrow(table)), 4)), rater = paste0("r", rep(1:4, each = nrow(table))), item = "i",
  score = as.vector(table)
)
write.csv(long, file.path(folder, "table.csv"), row.names = FALSE, quote = FALSE)

timed <- function(name, work) {
  seconds <- system.time(figure <- work())[["elapsed"]]
  cat(name, seconds, format(figure, digits = 10), sep = "\t")
  cat("\n")
}

if (requireNamespace("psych", quietly = TRUE) && size <= 2000)
  timed("psych ICC(2,1)", function() psych::ICC(table, lmer = FALSE)$results$ICC[2])
if (requireNamespace("lme4", quietly = TRUE))
  timed("lme4 six components", function() {
    model <- suppressMessages(lme4::lmer(
      score ~ 1 + (1 | target) + (1 | rater) + (1 | item) + (1 | target:rater) + (1 | target:item) + (1 | rater:item),
      named
    ))
    as.numeric(logLik(model))
  })
