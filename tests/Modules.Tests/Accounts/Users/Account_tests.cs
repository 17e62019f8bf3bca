using Microsoft.EntityFrameworkCore;
using Palmares.Accounts;
using Palmares.Accounts.Users;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Accounts.Users;

public sealed class Account_tests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_secretary_makes_a_user_and_the_ledger_says_so(Engine engine)
    {
        await using var world = await World.OnAsync(engine);

        var made = await world.RunAsync((CreateUser create) => create.RunAsync(
            new CreateUser.Input("new.judge@example.org", "New Judge", [Role.Judge], "a fine long password"), world.As(Role.Secretary), Ct));

        var actor = await world.RunAsync((FindActor find) => find.RunAsync("New.Judge@example.org", ActorOrigin.Command, Ct));
        Assert.Equal(made.Value, actor.Value.User);
        Assert.True(actor.Value.Is(Role.Judge));
        var acts = await world.QueryAsync(db => db.Set<ActEntry>().OrderBy(a => a.Sequence).Select(a => a.Name).ToListAsync(Ct));
        Assert.Equal(["accounts.user-created", "accounts.role-granted"], acts[^2..]);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_weak_password_is_refused_and_nothing_is_written(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var secretary = world.As(Role.Secretary);

        var made = await world.RunAsync((CreateUser create) => create.RunAsync(
            new CreateUser.Input("weak@example.org", "Weak", [Role.Judge], "short"), secretary, Ct));

        Assert.Equal(nameof(AccountsErrors.PasswordRefused), made.Error.Code);
        Assert.Equal(1, await world.QueryAsync(db => db.Set<User>().CountAsync(Ct)));
    }

    [Fact]
    public async Task A_judge_may_not_make_users()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        var made = await world.RunAsync((CreateUser create) => create.RunAsync(
            new CreateUser.Input("x@example.org", "X", [Role.Secretary], "a fine long password"), world.As(Role.Judge), Ct));

        Assert.Equal(ErrorKind.Forbidden, made.Error.Kind);
    }

    [Fact]
    public async Task The_last_secretary_keeps_the_role()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var secretary = world.As(Role.Secretary);

        var changed = await world.RunAsync((ChangeRole change) => change.RunAsync(new(secretary.User!.Value, Role.Secretary, Hold: false), secretary, Ct));

        Assert.Equal(AccountsErrors.LastSecretary, changed.Error);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_first_link_makes_one_secretary_once(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var secret = await world.RunAsync((IssueFirstLink issue) => issue.RunAsync(Actor.System, Ct));
        var input = new CreateFirstSecretary.Input(secret.Value, "first@example.org", "First Secretary", "a fine long password");

        var first = await world.RunAsync((CreateFirstSecretary create) => create.RunAsync(input, Ct));
        var again = await world.RunAsync((CreateFirstSecretary create) => create.RunAsync(input with { Email = "second@example.org" }, Ct));

        Assert.False(first.IsError);
        Assert.Equal(AccountsErrors.LinkNotValid, again.Error);
    }
}
