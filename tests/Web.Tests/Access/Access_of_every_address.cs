using System.Net;
using System.Runtime.CompilerServices;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Access;

/// <summary>Every address of the running site, called by nobody and by each role, against the committed table access.tsv.</summary>
/// <remarks>
/// Refused means 401, 403 or the way to the sign-in page. Whatever else comes back, be it "no such nomination", was let in.
/// After a wanted change, PALMARES_WRITE_ACCESS=1 ./test Access writes the table as it is now: read its difference before you commit it.
/// </remarks>
public sealed class Access_of_every_address
{
    private const string Anybody = "public";
    private const string AnybodySignedIn = "signed-in";

    private static readonly Role[] Roles = Enum.GetValues<Role>();

    [Fact]
    public async Task Every_address_lets_in_exactly_those_the_table_lists()
    {
        await using var world = await WebWorld.StartAsync();
        var addresses = await Address.AllAsync(world.Services);
        Assert.True(addresses.Count > 20);

        var faults = new List<string>();
        var letIn = addresses.ToDictionary(address => address.Name, _ => new List<string>());
        foreach (var role in Roles.Select(role => (Role?)role).Prepend(null))
        {
            var caller = await Caller.AsAsync(world, role);
            // Reading before writing: what a form changes must not decide what a page shows.
            foreach (var address in addresses.OrderBy(address => address.Method, StringComparer.Ordinal))
            {
                using var answer = await caller.CallAsync(address);
                if ((int)answer.StatusCode >= 500)
                    faults.Add($"{address.Name} broke for {role?.ToString() ?? Anybody}: {(int)answer.StatusCode}");
                if (!IsRefused(answer))
                    letIn[address.Name].Add(role?.ToString() ?? Anybody);
            }
        }

        Compare(letIn.ToDictionary(pair => pair.Key, pair => Shortened(pair.Value)), faults);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void An_address_that_is_not_listed_or_a_line_without_an_address_is_found()
    {
        var listed = new Dictionary<string, string> { ["GET\t/a"] = "Judge", ["GET\t/gone"] = Anybody };

        Assert.Equal(3, Differences(new() { ["GET\t/a"] = AnybodySignedIn, ["GET\t/new"] = "Judge" }, listed).Count());
    }

    private static void Compare(Dictionary<string, string> seen, List<string> faults, [CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, "..", "access.tsv");
        if (Environment.GetEnvironmentVariable("PALMARES_WRITE_ACCESS") == "1")
            File.WriteAllLines(file, ["method\taddress\tlets in", .. seen.Select(pair => $"{pair.Key}\t{pair.Value}")]);
        var listed = File.ReadLines(file).Skip(1).Select(line => line.Split('\t')).ToDictionary(cells => $"{cells[0]}\t{cells[1]}", cells => cells[2]);
        faults.AddRange(Differences(seen, listed));
    }

    private static IEnumerable<string> Differences(Dictionary<string, string> seen, Dictionary<string, string> listed) =>
        from name in seen.Keys.Union(listed.Keys)
        let now = seen.GetValueOrDefault(name, "is no address")
        let then = listed.GetValueOrDefault(name, "is not listed")
        where now != then
        select $"{name.Replace('\t', ' ')}: the site says '{now}', access.tsv says '{then}'.";

    private static bool IsRefused(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/account/sign-in?", StringComparison.Ordinal));

    private static string Shortened(List<string> callers) => callers switch
    {
        [] => "nobody",
        [Anybody, ..] when callers.Count == Roles.Length + 1 => Anybody,
        _ when callers.Count == Roles.Length && callers[0] != Anybody => AnybodySignedIn,
        _ => string.Join(", ", callers),
    };
}
