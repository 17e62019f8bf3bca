using Palmares.Awards;
using Palmares.Awards.CoNominating;
using Palmares.Awards.Nominating;
using Palmares.Awards.Screening;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Screening;

/// <summary>A rule about the nominator asks everybody who speaks for the nomination, and names whom.</summary>
public sealed class CoNominatorsAsked
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_writes_or_signs_is_asked_like_the_nominator_and_who_only_reads_is_not(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world)
        {
            Rules = book => book with { Rules = [new Rule { Id = "outsiders", Scope = RuleScope.Party, Parties = [RuleParty.Nominator], Conditions = [new FactIs("independent", ["yes"])] }] },
        };
        var edition = await builder.OpenAsync();
        var id = await builder.NominateAsync(edition, submit: false);
        await JoinAsync(world, builder, id, "writer", CoNominatorRole.Writes);
        await JoinAsync(world, builder, id, "signer", CoNominatorRole.Signs);
        await JoinAsync(world, builder, id, "reader", CoNominatorRole.Reads);
        AwardsBuilder.Ok(await world.RunAsync((SubmitNomination use) => use.RunAsync(id, world.As(Role.Nominator, "nominator-1"), None)));
        await builder.ConsentAsync(id, 1);

        var open = await CheckAsync(world, builder, id);
        var line = AwardsBuilder.Ok(await world.RunAsync((ShowScreening use) => use.RunAsync(edition.Id, builder.Secretary, None))).Single();
        foreach (var party in line.Parties)
            AwardsBuilder.Ok(await world.RunAsync((StateFact use) => use.RunAsync(new(id, StatedKind.Fact, "independent", line.Names[party] == "signer" ? "no" : "yes", "Letter", party), builder.Secretary, None)));
        var asked = await CheckAsync(world, builder, id);

        Assert.Equal(["nominator-1", "signer", "writer"], Named(open, line));
        Assert.Equal(["nominator-1", "writer", "signer"], line.Parties.Select(party => line.Names[party]));
        Assert.All(open.Findings.Where(f => f.Told?.Rule == "outsiders"), finding => Assert.Equal(RuleVerdict.Unknown, finding.Verdict));
        Assert.Equal("signer", line.Names[Assert.Single(asked.Findings, f => f.Verdict == RuleVerdict.Ineligible).Told!.Of!]);
        Assert.Equal(RuleVerdict.Ineligible, asked.Verdict);
    }

    private static IEnumerable<string> Named(CheckEligibility.Checked check, ShowScreening.Line line) =>
        check.Findings.Where(f => f.Told?.Rule == "outsiders").Select(f => line.Names[f.Told!.Of!]).Order(StringComparer.Ordinal);

    private static async Task<CheckEligibility.Checked> CheckAsync(World world, AwardsBuilder builder, NominationId id) =>
        AwardsBuilder.Ok(await world.RunAsync((CheckEligibility use) => use.RunAsync(id, builder.Secretary, None)));

    private static async Task JoinAsync(World world, AwardsBuilder builder, NominationId id, string name, CoNominatorRole role)
    {
        var email = $"{name}@example.org";
        AwardsBuilder.Ok(await world.RunAsync((InviteCoNominator use) => use.RunAsync(new(id, name, email, null, role), world.As(Role.Nominator, "nominator-1"), None)));
        var secret = await builder.SecretAsync("/co-nominate/", email);
        AwardsBuilder.Ok(await world.RunAsync((AcceptCoNomination use) => use.RunAsync(new(secret, new NominatorAccount(name, email)), world.As(Role.Nominator, name), None)));
    }
}
