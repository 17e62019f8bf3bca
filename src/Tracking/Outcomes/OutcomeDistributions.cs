namespace Palmares.Tracking.Outcomes;

/// <summary>The few distributions that outcomes need. Held against R in the tests.</summary>
public static class OutcomeDistributions
{
    /// <summary>P(Z ≤ z) for a standard normal.</summary>
    /// <remarks>A series in the middle, a continued fraction in the tails.</remarks>
    public static double Normal(double z)
    {
        var x = Math.Abs(z);
        var density = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
        if (x > 38)
            return z < 0 ? 0 : 1;
        double upper;
        if (x < 3)
        {
            var (sum, term) = (x, x);
            for (var n = 1; n < 200 && term > 1e-17; n++)
                sum += term *= x * x / ((2 * n) + 1);
            upper = .5 - (density * sum);
        }
        else
        {
            var fraction = 0.0;
            for (var n = 60; n > 0; n--)
                fraction = n / (x + fraction);
            upper = density / (x + fraction);
        }

        return z < 0 ? upper : 1 - upper;
    }

    /// <summary>The z below which a standard normal lies with a probability.</summary>
    public static double NormalQuantile(double probability)
    {
        var (low, high) = (-38.0, 38.0);
        for (var step = 0; step < 80; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Normal(middle) < probability ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>P(X > x) for chi-squared with one degree of freedom.</summary>
    public static double ChiSquaredAbove(double x) => 2 * Normal(-Math.Sqrt(x));

    /// <summary>The two-sided 95 % bound of Student's t.</summary>
    /// <remarks>Source: the expansion in Abramowitz, Stegun 26.7.5, four terms; within .0005 of the true bound from 5 degrees up. One to four from the table.</remarks>
    public static double Student95(int degrees)
    {
        double[] few = [12.706205, 4.302653, 3.182446, 2.776445];
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 1);
        if (degrees <= few.Length)
            return few[degrees - 1];
        const double z = SurvivalRules.Z95;
        var (z3, z5, z7, z9, v) = (Math.Pow(z, 3), Math.Pow(z, 5), Math.Pow(z, 7), Math.Pow(z, 9), (double)degrees);
        return z + ((z3 + z) / (4 * v)) + (((5 * z5) + (16 * z3) + (3 * z)) / (96 * v * v)) + (((3 * z7) + (19 * z5) + (17 * z3) - (15 * z)) / (384 * v * v * v))
            + (((79 * z9) + (776 * z7) + (1482 * z5) - (1920 * z3) - (945 * z)) / (92160 * v * v * v * v));
    }

    /// <summary>The chance of at least so many of the drawn being marked, when marks say nothing about being drawn (Fisher's exact test, one side).</summary>
    public static double HypergeometricAtLeast(int marked, int drawn, int markedOfAll, int all)
    {
        var sum = 0.0;
        for (var k = marked; k <= Math.Min(drawn, markedOfAll); k++)
        {
            if (drawn - k <= all - markedOfAll)
                sum += Math.Exp(LogChoose(markedOfAll, k) + LogChoose(all - markedOfAll, drawn - k) - LogChoose(all, drawn));
        }

        return Math.Min(1, sum);
    }

    private static double LogChoose(int n, int k)
    {
        var sum = 0.0;
        for (var i = 1; i <= k; i++)
            sum += Math.Log(n - k + i) - Math.Log(i);
        return sum;
    }
}
