using Microsoft.EntityFrameworkCore;
using Palmares.Accounts;
using Palmares.Accounts.Acting;
using Palmares.Accounts.Defining;
using Palmares.Accounts.Tokens;
using Palmares.Accounts.Users;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Accounts.Defining;

public sealed class Roles_of_ones_own
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_role_grants_what_it_says_by_every_way_in_until_it_is_withdrawn(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var user = world.As(Role.Delegate).User!.Value;
        var role = await DefineAsync(world, "Programme officer", Permission.RunProgramme, Permission.ScreenEligibility);
        Assert.Equal(KernelErrors.NotPermitted, (await CreateAsync(world, await ActorAsync(world))).Error);

        // A delegate may object to slates, which running a programme does not go with.
        Assert.Equal(nameof(AccountsErrors.ObjectingApartFromInside), (await HoldAsync(world, user, role)).Error.Code);
        AwardsBuilder.Ok(await world.RunAsync((ChangeRole use) => use.RunAsync(new(user, Role.Delegate, false), world.As(Role.Secretary), Ct)));
        AwardsBuilder.Ok(await HoldAsync(world, user, role));
        var actor = await ActorAsync(world);
        Assert.False((await CreateAsync(world, actor)).IsError);
        Assert.True(actor.May(Permission.SearchRecord));
        Assert.False(actor.May(Permission.PublishRoll));
        var session = await world.RunAsync((ReadSession use) => use.RunAsync(user, Ct));
        Assert.Equal([Permission.RunProgramme, Permission.ScreenEligibility], session!.Own);
        Assert.Empty(session.Roles);
        var token = AwardsBuilder.Ok(await world.RunAsync((CreateToken use) => use.RunAsync(new("mine", 1, ["nominations:read"]), actor, Ct)));
        Assert.Equal(session.Own, AwardsBuilder.Ok(await world.RunAsync((CheckAccessToken use) => use.RunAsync(token.Secret, Ct))).Own);

        Assert.Equal(1, AwardsBuilder.Ok(await world.RunAsync((WithdrawRole use) => use.RunAsync(role, world.As(Role.Secretary), Ct))));
        Assert.Equal(KernelErrors.NotPermitted, (await CreateAsync(world, await ActorAsync(world))).Error);
        Assert.Empty((await world.RunAsync((ReadSession use) => use.RunAsync(user, Ct)))!.Own);
        Assert.Equal(nameof(AccountsErrors.NoSuchRole), (await HoldAsync(world, user, role)).Error.Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_change_holds_at_once_and_stays_within_the_bounds_of_all_who_hold_it(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var judge = world.As(Role.Judge).User!.Value;
        var role = await DefineAsync(world, "Story teller", Permission.TellStory);
        AwardsBuilder.Ok(await HoldAsync(world, judge, role));

        var apart = await world.RunAsync((DefineRole use) => use.RunAsync(new(role, "Story teller", [Permission.TellStory, Permission.PublishRoll]), world.As(Role.Secretary), Ct));
        Assert.Equal(nameof(AccountsErrors.HolderOutOfBounds), apart.Error.Code);
        Assert.Equal(AccountsErrors.MarkingApartFromRunning.Template, apart.Error.Mend);
        AwardsBuilder.Ok(await world.RunAsync((DefineRole use) => use.RunAsync(new(role, "Story teller", [Permission.TellStory, Permission.MakeReport]), world.As(Role.Secretary), Ct)));

        var actor = AwardsBuilder.Ok(await world.RunAsync((FindActor use) => use.RunAsync("judge@example.org", ActorOrigin.Web, Ct)));
        Assert.True(actor.May(Permission.MakeReport));
        // And a built-in role is not given beside it where they do not go together.
        var running = await DefineAsync(world, "Officer", Permission.RunProgramme);
        var other = world.As(Role.Rapporteur).User!.Value;
        AwardsBuilder.Ok(await HoldAsync(world, other, running));
        Assert.Equal(nameof(AccountsErrors.MarkingApartFromRunning), (await world.RunAsync((ChangeRole use) => use.RunAsync(new(other, Role.Judge, true), world.As(Role.Secretary), Ct))).Error.Code);
    }

    [Fact]
    public async Task Acts_hold_ids_and_permissions_and_never_the_name()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var role = await DefineAsync(world, "Hush-hush officer", Permission.MakeReport);
        AwardsBuilder.Ok(await HoldAsync(world, world.As(Role.Rapporteur).User!.Value, role));
        AwardsBuilder.Ok(await world.RunAsync((DefineRole use) => use.RunAsync(new(role, "Hush-hush officer", [Permission.MakeReport, Permission.SeeTracking]), world.As(Role.Secretary), Ct)));
        AwardsBuilder.Ok(await world.RunAsync((WithdrawRole use) => use.RunAsync(role, world.As(Role.Secretary), Ct)));

        var acts = await world.QueryAsync(db => db.Set<ActEntry>().Where(act => act.Name.StartsWith("accounts.own-role-")).OrderBy(act => act.Sequence).ToListAsync(Ct));

        Assert.Equal(["accounts.own-role-defined", "accounts.own-role-granted", "accounts.own-role-changed", "accounts.own-role-withdrawn"], acts.Select(act => act.Name));
        Assert.All(acts, act => Assert.DoesNotContain("Hush", act.Payload + act.Note, StringComparison.Ordinal));
        Assert.Contains("\"added\":[\"SeeTracking\"],\"taken\":[],\"holders\":1", acts[2].Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_told_apart_and_only_who_manages_users_defines()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        await DefineAsync(world, "Officer", Permission.MakeReport);

        Task<Result<OwnRoleId>> TryAsync(string name, Actor by) => world.RunAsync((DefineRole use) => use.RunAsync(new(null, name, [Permission.MakeReport]), by, Ct));
        Assert.Equal(AccountsErrors.RoleNameTaken, (await TryAsync(" officer ", world.As(Role.Secretary))).Error);
        Assert.Equal(AccountsErrors.RoleNameTaken, (await TryAsync("chair", world.As(Role.Secretary))).Error);
        Assert.Equal(nameof(AccountsErrors.RoleNameNeeded), (await TryAsync(" ", world.As(Role.Secretary))).Error.Code);
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Secretary))
            Assert.Equal(KernelErrors.NotPermitted, (await TryAsync("Another", world.As(role))).Error);
    }

    [Fact]
    public async Task Whoever_helps_may_what_the_helped_may_and_erasure_takes_the_role()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var made = AwardsBuilder.Ok(await world.RunAsync((CreateUser use) => use.RunAsync(new("own@example.org", "Own", []), world.As(Role.Secretary), Ct)));
        var secretary = world.As(Role.Secretary);
        Assert.Equal(nameof(AccountsErrors.NothingToHelpWith), (await world.RunAsync((BeginActing use) => use.RunAsync(new(made, "Asked by phone."), secretary, Ct))).Error.Code);
        AwardsBuilder.Ok(await HoldAsync(world, made, await DefineAsync(world, "Reporter", Permission.SeeTracking)));

        var help = AwardsBuilder.Ok(await world.RunAsync((BeginActing use) => use.RunAsync(new(made, "Asked by phone."), secretary, Ct)));
        var held = await world.RunAsync((ReadHelp use) => use.RunAsync(help, secretary.User!.Value, [Role.Secretary], Ct));

        Assert.Equal([Permission.SeeTracking], held!.Own);
        Assert.True(Actor.ActingFor(held.User, held.Roles, secretary.User!.Value, held.Own).May(Permission.SeeTracking));
        AwardsBuilder.Ok(await HoldAsync(world, made, await DefineAsync(world, "Keeper", Permission.KeepRecord)));
        Assert.Equal(nameof(AccountsErrors.NotLessPower), (await world.RunAsync((BeginActing use) => use.RunAsync(new(made, "Again."), secretary, Ct))).Error.Code);
    }

    private static async Task<OwnRoleId> DefineAsync(World world, string name, params Permission[] grants) =>
        AwardsBuilder.Ok(await world.RunAsync((DefineRole use) => use.RunAsync(new(null, name, grants), world.As(Role.Secretary), Ct)));

    private static Task<Result<Done>> HoldAsync(World world, UserId user, OwnRoleId role) =>
        world.RunAsync((HoldOwnRole use) => use.RunAsync(new(user, role, Hold: true), world.As(Role.Secretary), Ct));

    private static async Task<Actor> ActorAsync(World world) => AwardsBuilder.Ok(await world.RunAsync((FindActor use) => use.RunAsync("delegate@example.org", ActorOrigin.Web, Ct)));

    private static Task<Result<ProgrammeId>> CreateAsync(World world, Actor by) => world.RunAsync((CreateProgramme use) => use.RunAsync(new("Owls", "Assembly of Fables"), by, Ct));
}
