# Makes survival.txt, the values that the rules of outcomes are held against.
# Rscript survival.R survival.csv > survival.txt      (Debian: r-cran-survival 3.5-3)
suppressMessages(library(survival))
d <- read.csv(commandArgs(TRUE)[1])
d$size <- ave(d$side == "comparison", d$set, FUN = sum)
d$weight <- ifelse(d$side == "laureate", 1, 1 / d$size)
d$x <- as.numeric(d$side == "laureate")
d$left <- as.numeric(d$ending == "happened")
say <- function(name, ...) cat(name, formatC(c(...), digits = 15, format = "g", width = -1), "\n")
a <- d[d$x == 1, ]; b <- d[d$x == 0, ]

points <- function(name, fit) {
  at <- fit$n.event > 0
  say(paste0(name, ".time"), fit$time[at]); say(paste0(name, ".share"), fit$surv[at])
  say(paste0(name, ".error"), fit$std.err[at] * (if (isTRUE(fit$logse)) fit$surv[at] else 1))
  say(paste0(name, ".low"), fit$lower[at]); say(paste0(name, ".high"), fit$upper[at])
}
points("km.loglog", survfit(Surv(years, left) ~ 1, a, conf.type = "log-log"))
points("km.plain", survfit(Surv(years, left) ~ 1, a, conf.type = "plain"))
points("km.weighted", survfit(Surv(years, left) ~ 1, b, weights = weight, cluster = set, robust = TRUE, conf.type = "log-log"))

# Of several states survfit takes no clusters; its influences (which do not carry the weights) are summed by set.
state <- function(name, data) {
  data$ending <- factor(data$ending, c("watched", "happened", "otherwise"))
  fit <- survfit(Surv(years, ending) ~ 1, data, weights = weight, id = seq_along(years), influence = 1)
  error <- sqrt(colSums(rowsum(fit$influence.pstate[, -1, 2] * data$weight, data$set)^2))
  at <- fit$n.event[, 2] > 0
  say(paste0(name, ".time"), fit$time[at]); say(paste0(name, ".share"), fit$pstate[at, 2]); say(paste0(name, ".error"), error[at])
}
state("aj.laureates", a)
state("aj.comparison", b)

for (horizon in c(3, 5)) {
  t <- summary(survfit(Surv(years, left) ~ 1, a), rmean = horizon)$table
  say(paste0("rmean.", horizon), t[["rmean"]], t[["se(rmean)"]])
}

lr <- survdiff(Surv(years, left) ~ side, d)
at <- which(names(lr$n) == "side=laureate")
say("logrank", lr$obs[at], lr$exp[at], lr$var[at, at], lr$chisq, pchisq(lr$chisq, 1, lower.tail = FALSE))

plain <- coxph(Surv(years, left) ~ x, d, cluster = set, ties = "efron")
say("cox", coef(plain), sqrt(plain$var), sqrt(plain$naive.var))
weighted <- coxph(Surv(years, left) ~ x, d, weights = weight, cluster = set, ties = "efron", robust = TRUE)
say("cox.weighted", coef(weighted), sqrt(weighted$var), sqrt(weighted$naive.var))

# The difference of restricted means by set, from the influences that survfit gives (they carry the weights).
for (horizon in c(3, 5)) {
  part <- function(data) {
    fit <- survfit(Surv(years, left) ~ 1, data, weights = weight, influence = 1, robust = TRUE)
    time <- c(0, fit$time[fit$time < horizon], horizon)
    surv <- c(1, fit$surv[fit$time < horizon])
    wide <- diff(time)
    u <- cbind(0, fit$influence.surv[, fit$time < horizon, drop = FALSE])
    list(mean = sum(surv * wide), by = tapply(as.vector(u %*% wide), data$set, sum))
  }
  one <- part(a); other <- part(b)
  moved <- one$by - other$by; g <- length(moved)
  error <- sqrt(sum(moved^2) * g / (g - 1))
  say(paste0("difference.", horizon), one$mean, other$mean, one$mean - other$mean, error, one$mean - other$mean + c(-1, 1) * qt(.975, g - 1) * error)
}

say("student", qt(.975, c(1, 2, 4, 5, 8, 29, 100)))
say("normal", pnorm(c(-4.5, -3, -1.2, 0, .7, 2.9, 3.1)))
say("fisher", fisher.test(matrix(c(12, 18, 60, 180), 2), alternative = "greater")$p.value)
say("schoenfeld", (qnorm(.975) + qnorm(.8))^2 / (1/6 * 5/6 * log(.4)^2), (qnorm(.975) + qnorm(.8))^2 / (1/11 * 10/11 * log(.6)^2))
