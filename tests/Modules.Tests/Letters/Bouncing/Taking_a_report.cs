using Palmares.Kernel;
using Palmares.Letters;
using Palmares.Letters.Bouncing;
using Palmares.Letters.Carrying;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Letters.Bouncing;

public sealed class Taking_a_report
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_failing_address_waits_for_what_may_be_refused_until_it_works_again(Engine engine)
    {
        await using var world = await LetterOffice.OnAsync(engine);
        var secretary = world.As(Role.Secretary);
        var report = new TakeReport.Input(new string('a', 64), await world.WriteAsync(LetterOffice.Essential, "Amina@Example.org"), [new("amina@example.org", "5.1.1", "No such\r\nuser")]);
        Task<Result<TakeReport.Taken>> TakeAsync(TakeReport.Input input) => world.RunAsync((TakeReport take) => take.RunAsync(input, secretary, Ct));

        var (taken, again) = (await TakeAsync(report), await TakeAsync(report));
        var (optional, essential) = (await world.WriteAsync(LetterOffice.Optional), await world.WriteAsync(LetterOffice.Essential));
        var due = await world.RunAsync((CarryLetters carry) => carry.DueAsync(20, Ct));
        var line = Assert.Single((await world.RunAsync((ListFailing list) => list.RunAsync(secretary, Ct))).Value);
        var failing = await world.RunAsync((FailingAddresses ask) => ask.RunAsync(["AMINA@example.org", "other@example.org", null], secretary, Ct));
        await world.RunAsync((ClearAddress clear) => clear.RunAsync(new("amina@example.org"), secretary, Ct));

        Assert.Equal((1, 0), (taken.Value.Marked.Count, again.Value.Marked.Count));
        Assert.Equal([report.Letter!.Value, essential], due);
        Assert.Equal(("amina@example.org", "Amina Sow", "5.1.1", "No such user", 1), (line.Address, line.Name, line.Status, line.Problem, line.Waiting));
        Assert.Equal(["amina@example.org"], failing);
        Assert.Contains(optional, await world.RunAsync((CarryLetters carry) => carry.DueAsync(20, Ct)));
        Assert.Equal(LettersErrors.NotFailing, (await world.RunAsync((ClearAddress clear) => clear.RunAsync(new("amina@example.org"), secretary, Ct))).Error);
        Assert.Equal(LettersErrors.NotOurs, (await TakeAsync(report with { Failures = [new("stranger@example.org", "5.1.1", "x")] })).Error);
        Assert.Equal(KernelErrors.NotPermitted, (await world.RunAsync((TakeReport take) => take.RunAsync(report, world.As(Role.Judge), Ct))).Error);
        Assert.Equal(["letters.bounce-taken", "letters.address-cleared"], await world.LetterActsAsync());
    }
}
