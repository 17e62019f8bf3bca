namespace Palmares.Architecture.Tests.Broken.Impurity;

public static class ReadsFiles
{
    public static string Rule(string path) => File.ReadAllText(path);
}

public static class ReadsTheNetwork
{
    public static async Task<string> RuleAsync(HttpClient client, CancellationToken ct) => await client.GetStringAsync("http://localhost", ct);
}

#pragma warning disable RS0030 // The fixture does what the product may not.
public static class ReadsTheClock
{
    public static int Rule() => DateTime.UtcNow.Year;
}

public static class DrawsLots
{
    public static async Task<Guid> RuleAsync()
    {
        await Task.Yield();
        return Guid.NewGuid();
    }
}
#pragma warning restore RS0030

public static class ReadsTheGivenClock
{
    public static int Rule(TimeProvider clock) => clock.GetUtcNow().Year;
}
