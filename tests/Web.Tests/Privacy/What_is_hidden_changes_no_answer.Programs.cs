namespace Palmares.Web.Tests.Privacy;

public sealed partial class What_is_hidden_changes_no_answer
{
    /// <summary>Not the same of anything that says by which way one came in.</summary>
    private const string AboutTheToken = "/api/v1/me";

    /// <summary>A calendar is asked for by programs that can say nothing of themselves: a token changes nothing of it, and whoever is signed in sees the own dates.</summary>
    private const string OpenToAll = "/api/v1/calendar.ics";

    [Fact]
    public async Task A_program_with_a_token_can_tell_no_copies_apart_that_its_owner_cannot()
    {
        var leaks = new List<string>();
        foreach (var program in twins.Programs)
            leaks.AddRange(await twins.CompareAsync([program], HiddenFrom(program), IsOfTheApi));

        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
    }

    [Fact]
    public async Task A_program_with_a_token_is_answered_as_its_owner_is()
    {
        var (different, shown) = (new List<string>(), 0);
        foreach (var program in twins.Programs)
        {
            foreach (var address in twins.Addresses.Where(address => IsOfTheApi(address) && address != AboutTheToken && !address.StartsWith(OpenToAll, StringComparison.Ordinal)))
            {
                var (byToken, bySession) = (await twins.PlainAsync(program, address, Ct), await twins.PlainAsync(twins.As(program.Name), address, Ct));
                if ((byToken.Status, byToken.Text) != (bySession.Status, bySession.Text))
                    different.Add($"{program.Name} {address}: {byToken.Status} {byToken.Text} | {bySession.Status} {bySession.Text}");
                shown += byToken.Status == 200 ? 1 : 0;
            }
        }

        Assert.True(different.Count == 0, string.Join('\n', different));
        Assert.True(shown > 60, $"Only {shown} answers were of something.");
    }

    private static bool IsOfTheApi(string address) => address.StartsWith("/api/v1/", StringComparison.Ordinal);
}
