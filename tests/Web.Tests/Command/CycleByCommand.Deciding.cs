using System.Text.Json.Nodes;

namespace Palmares.Web.Tests.Command;

/// <content>From the decision to the followed laureates.</content>
public sealed partial class CycleByCommand
{
    private async Task DecideAsync()
    {
        await FormAsync(["awards.decision-recorded"], "decide", Chair, new
        {
            category = _category,
            lines = _nominees.Select((n, i) => new { nomination = n.Nomination, outcome = i == 0 ? "Laureate" : "NotSelected", reason = "The panel saw the claims the same way." }).ToArray(),
            present = _users.Where(u => u.Key == Chair || JudgeAddresses.Contains(u.Key)).Select(u => u.Value).ToArray(),
        });
        var laureate = (await DoneAsync([], "award", "laureates", Slug, "--as", Secretary))["laureates"]!.AsArray().Single()!;
        await FormAsync(["awards.citation-written"], "cite", Secretary, new { laureate = laureate["id"]!.GetValue<string>(), citation = "For bringing two sides to one text." });
        var proposed = (await DoneAsync([], "award", "laureates", Slug, "--as", Secretary))["laureates"]![0]!["drafts"]![0]!["id"]!.GetValue<string>();
        await DoneAsync(["awards.citation-approved"], "honour", "answer-citation", await WriteAsync("answer-citation", new { draft = proposed, approve = true }), "--as", Chair);
        await DoneAsync(["awards.phase-moved", "awards.roll-published", "tracking.person-followed"], "award", "publish", Slug, "--reason", "A rehearsal of the whole cycle.", "--as", Secretary);
        var roll = await DoneAsync([], "award", "roll");
        OnRoll.AddRange(roll["items"]![0]!["categories"]![0]!["laureates"]!.AsArray().Select(l => l!["name"]!.GetValue<string>()));
        Assert.Equal([_nominees[0].Name], OnRoll);
        await ShowCredentialAsync(laureate["id"]!.GetValue<string>());
        await TakeTitleAsync(laureate["id"]!.GetValue<string>());
    }

    /// <summary>The title is withdrawn and given again; the file of the roll says so each time.</summary>
    private async Task TakeTitleAsync(string laureate)
    {
        var file = Path.Combine(Folder, "roll.csv");
        await DoneAsync(["awards.title-withdrawn"], "honour", "withdraw-title", await WriteAsync("withdraw-title", new { laureate, decision = "Minutes, item 2", reason = "A line was said to be another's." }), "--as", Secretary);
        await DoneAsync([], "honour", "roll", "--edition", Slug, "--out", file);
        Assert.DoesNotContain(_nominees[0].Name, await File.ReadAllTextAsync(file, Now), StringComparison.Ordinal);
        await DoneAsync(["awards.title-restored"], "honour", "restore-title", await WriteAsync("restore-title", new { laureate, reason = "The line is the laureate's own." }), "--as", Secretary);
        await DoneAsync([], "honour", "roll", "--edition", Slug, "--out", file);
        Assert.Contains(_nominees[0].Name, await File.ReadAllTextAsync(file, Now), StringComparison.Ordinal);
    }

    private async Task ShowCredentialAsync(string laureate)
    {
        var (credential, keys) = (Path.Combine(Folder, "credential.jwt"), Path.Combine(Folder, "keys.json"));
        await DoneAsync([], "credential", "issue", laureate, "--out", credential);
        await DoneAsync([], "credential", "keys", "--out", keys);
        var read = await DoneAsync([], "credential", "verify", credential, "--keys", keys);
        Assert.Equal((_nominees[0].Name, "For bringing two sides to one text."), (read["name"]!.GetValue<string>(), read["citation"]!.GetValue<string>()));
        var text = await File.ReadAllTextAsync(credential, Now);
        await File.WriteAllTextAsync(credential, $"{text[..^9]}{(text[^9] == 'A' ? 'B' : 'A')}{text[^8..]}", Now);
        Assert.Contains("The signature does not fit", (await PalmaresCommand.RunAsync(["credential", "verify", credential, "--keys", keys])).Errors, StringComparison.Ordinal);
    }

    private async Task FollowAsync()
    {
        var cohort = await DoneAsync([], "track", "cohort", Slug, "--as", Secretary);
        Assert.Equal(_nominees[0].Person, cohort["members"]!.AsArray().Single()!["person"]!.GetValue<string>());
        var dossier = await DoneAsync([], "track", "dossier", _nominees[0].Person, "--as", Secretary);
        Assert.NotEmpty(dossier["items"]!.AsArray());
    }
}
