using Microsoft.EntityFrameworkCore;
using Palmares.Accounts;
using Palmares.Accounts.Acting;
using Palmares.Accounts.Tokens;
using Palmares.Awards.Nominating;
using Palmares.Kernel;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Accounts.Acting;

public sealed class Acting_for_a_user
{
    private const string Reason = "Cannot find the draft; asked on the telephone.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_act_bears_both_names_the_user_is_told_and_the_chain_with_older_acts_stays_whole(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var awards = new AwardsBuilder(world);
        var edition = await awards.OpenAsync();
        var (secretary, nominator) = (world.As(Role.Secretary), world.As(Role.Nominator, "nominator-1"));
        var draft = await awards.NominateAsync(edition, submit: false);

        var help = (await world.RunAsync((BeginActing begin) => begin.RunAsync(new(nominator.User!.Value, Reason), secretary, Ct))).Value;
        var held = await world.RunAsync((ReadHelp read) => read.RunAsync(help, secretary.User!.Value, [Role.Secretary], Ct));
        var acting = Actor.ActingFor(held!.User, held.Roles, secretary.User!.Value);
        Assert.False((await world.RunAsync((SubmitNomination submit) => submit.RunAsync(draft, acting, Ct))).IsError);
        Assert.False((await world.RunAsync((EndActing end) => end.RunAsync(help, acting, Ct))).IsError);

        var acts = await world.QueryAsync(db => db.Set<ActEntry>().OrderBy(act => act.Sequence).ToListAsync(Ct));
        var submitted = acts.Single(act => act.Name == "awards.nomination-submitted");
        Assert.Equal(new LedgerActor(nominator.User, secretary.User, null), LedgerActor.Read(submitted.Actor));
        Assert.Equal(secretary.Token, acts.Single(act => act.Name == "accounts.help-begun").Actor);
        Assert.Equal(Reason, acts.Single(act => act.Name == "accounts.help-begun").Note);
        Assert.Null((await world.RunAsync((VerifyLedger verify) => verify.RunAsync(new VerifyLedger.Input(), Actor.System, Ct))).Value.Fault);
        var letter = (await world.QueryAsync(db => db.Set<OutboxMessage>().ToListAsync(Ct))).Single(mail => mail.To == "nominator-1@example.org");
        Assert.Contains(Reason, letter.Text, StringComparison.Ordinal);
        var line = Assert.Single((await world.RunAsync((ListHelp list) => list.RunAsync(nominator, Ct))).Value);
        Assert.Equal(("secretary", Reason, false), (line.Helper, line.Reason, line.Runs));
        Assert.Contains(line.Acts, did => did.Act == "awards.nomination-submitted");
        Assert.Null(await world.RunAsync((ReadHelp read) => read.RunAsync(help, secretary.User!.Value, [Role.Secretary], Ct)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task It_ends_after_half_an_hour_with_the_right_to_it_and_by_the_users_word(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var (secretary, user) = (world.As(Role.Secretary), world.As(Role.Nominator));
        async Task<HelpId> BeginAsync() => (await world.RunAsync((BeginActing begin) => begin.RunAsync(new(user.User!.Value, Reason), secretary, Ct))).Value;
        async Task<bool> RunsAsync(HelpId help, params Role[] roles) => await world.RunAsync((ReadHelp read) => read.RunAsync(help, secretary.User!.Value, roles, Ct)) is not null;
        var help = await BeginAsync();

        Assert.True(await RunsAsync(help, Role.Secretary));
        Assert.False(await RunsAsync(help, Role.Rapporteur));
        world.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.True(await RunsAsync(help, Role.Secretary));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await RunsAsync(help, Role.Secretary));

        var again = await BeginAsync();
        Assert.Equal(nameof(AccountsErrors.NoSuchHelp), (await world.RunAsync((EndActing end) => end.RunAsync(again, world.As(Role.Delegate), Ct))).Error.Code);
        Assert.False((await world.RunAsync((EndActing end) => end.RunAsync(again, user, Ct))).IsError);
        Assert.False(await RunsAsync(again, Role.Secretary));
    }

    [Fact]
    public async Task Only_for_somebody_who_may_less_with_a_reason_and_never_in_what_is_theirs_alone()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var secretary = world.As(Role.Secretary);
        async Task<string?> RefusedAsync(Actor user, Actor by, string reason = Reason)
        {
            var begun = await world.RunAsync((BeginActing begin) => begin.RunAsync(new(user.User!.Value, reason), by, Ct));
            return begun.IsError ? begun.Error.Code : null;
        }

        Assert.Equal(nameof(AccountsErrors.NotForYourself), await RefusedAsync(secretary, secretary));
        Assert.Equal(nameof(AccountsErrors.NotLessPower), await RefusedAsync(world.As(Role.Secretary, "second secretary"), secretary));
        // A steward decides who is who, which a secretary may not.
        Assert.Equal(nameof(AccountsErrors.NotLessPower), await RefusedAsync(world.As(Role.Steward), secretary));
        Assert.Equal(nameof(AccountsErrors.NothingToHelpWith), await RefusedAsync(world.As(Role.Judge), secretary));
        Assert.Equal(nameof(AccountsErrors.NothingToHelpWith), await RefusedAsync(world.As(Role.Nominee), secretary));
        Assert.Equal(nameof(AccountsErrors.HelpReasonNeeded), await RefusedAsync(world.As(Role.Nominator), secretary, " "));
        Assert.Equal(nameof(KernelErrors.NotPermitted), await RefusedAsync(world.As(Role.Nominator), world.As(Role.Rapporteur)));
        Assert.Null(await RefusedAsync(world.As(Role.Rapporteur), secretary));

        var both = Actor.ActingFor(world.As("both", Role.Nominator, Role.Judge, Role.Chair).User!.Value, [Role.Nominator, Role.Judge, Role.Chair], secretary.User!.Value);
        Assert.True(both.May(Permission.Nominate));
        Assert.All([Permission.Score, Permission.DeclareConflict, Permission.Decide, Permission.SeeResults, Permission.AssignJudges, Permission.AnswerNomination], permission => Assert.False(both.May(permission)));
        Assert.Null(both.Self);
        Assert.Equal(nameof(AccountsErrors.OnlyInPerson), (await world.RunAsync((CreateToken create) => create.RunAsync(new("Sly", 10, ["roll:read"]), both, Ct))).Error.Code);
    }

    [Fact]
    public void An_actor_as_older_acts_bear_it_is_read_as_before()
    {
        var user = UserId.From(Guid.Parse("01890000-0000-7000-8000-0000000000ff"));

        Assert.Equal(new LedgerActor(user, null, null), LedgerActor.Read($"user:{user}"));
        Assert.Equal(new LedgerActor(null, null, null), LedgerActor.Read("system"));
        Assert.Equal(new LedgerActor(null, null, null), LedgerActor.Read("link:endorsement"));
        Assert.Equal($"user:{user}", Actor.ForUser(user, [Role.Judge], ActorOrigin.Web).LedgerToken);
    }
}
