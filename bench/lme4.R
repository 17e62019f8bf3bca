# The peer of `bench/run rank-peer`: lme4 on a file of scores (nomination,judge,score). Prints the seconds of the fit, of the
# effects with their deviations, and the REML criterion. Debian and Ubuntu: apt-get install r-cran-lme4
suppressPackageStartupMessages(library(lme4))
scores <- read.csv(commandArgs(trailingOnly = TRUE)[1], colClasses = c(nomination = "factor", judge = "factor"))
fitting <- system.time(fit <- lmer(score ~ 1 + (1 | nomination) + (1 | judge), data = scores, REML = TRUE))
effects <- system.time(ranef(fit, condVar = TRUE))
cat(sprintf("%.3f %.3f %.6f\n", fitting[["elapsed"]], effects[["elapsed"]], REMLcrit(fit)))
