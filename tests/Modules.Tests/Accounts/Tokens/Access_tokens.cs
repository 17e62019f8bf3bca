using Microsoft.EntityFrameworkCore;
using Palmares.Accounts;
using Palmares.Accounts.Tokens;
using Palmares.Accounts.Users;
using Palmares.Kernel;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Accounts.Tokens;

public sealed class Access_tokens
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_token_acts_for_its_owner_as_they_are_now_and_only_its_hash_is_kept(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var owner = world.As("quill", Role.Nominator, Role.Judge);

        var made = (await world.RunAsync((CreateToken create) => create.RunAsync(new("Reporting", 30, ["nominations:read", "nominations:read"]), owner, Ct))).Value;
        var found = (await world.RunAsync((CheckAccessToken check) => check.RunAsync(made.Secret, Ct))).Value;
        await world.RunAsync((ChangeRole change) => change.RunAsync(new(owner.User!.Value, Role.Judge, Hold: false), world.As(Role.Secretary), Ct));
        var later = (await world.RunAsync((CheckAccessToken check) => check.RunAsync(made.Secret, Ct))).Value;
        var kept = await world.QueryAsync(db => db.Set<AccessToken>().AsNoTracking().SingleAsync(Ct));

        Assert.Equal(["nominations:read"], found.Scopes.Select(scope => scope.ToString()));
        Assert.Equal([Role.Nominator, Role.Judge], found.Roles.Order());
        Assert.Equal([Role.Nominator], later.Roles);
        Assert.StartsWith("palmares_", made.Secret, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Secret["palmares_".Length..], kept.SecretHash, StringComparison.Ordinal);
        Assert.Equal(world.Clock.GetUtcNow(), kept.LastUsedAt);
        Assert.Single(await world.QueryAsync(db => db.Set<ActEntry>().Where(act => act.Name == "accounts.access-token-created").ToListAsync(Ct)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_token_that_is_revoked_past_its_day_or_of_a_disabled_user_is_none(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var (secretary, owner, other) = (world.As(Role.Secretary), world.As(Role.Nominator), world.As(Role.Delegate));
        async Task<CreateToken.Created> MakeAsync(Actor by, int days = 10) => (await world.RunAsync((CreateToken create) => create.RunAsync(new("For the test", days, ["roll:read"]), by, Ct))).Value;
        async Task<bool> WorksAsync(CreateToken.Created token) => !(await world.RunAsync((CheckAccessToken check) => check.RunAsync(token.Secret, Ct))).IsError;
        var (revoked, short_, byOther, bySecretary) = (await MakeAsync(owner), await MakeAsync(owner, 1), await MakeAsync(other), await MakeAsync(other));

        var notTheirs = await world.RunAsync((RevokeToken revoke) => revoke.RunAsync(revoked.Id, other, Ct));
        Assert.True(await WorksAsync(revoked) && await WorksAsync(short_) && await WorksAsync(byOther));
        await world.RunAsync((RevokeToken revoke) => revoke.RunAsync(revoked.Id, owner, Ct));
        await world.RunAsync((RevokeToken revoke) => revoke.RunAsync(bySecretary.Id, secretary, Ct));
        await world.RunAsync((DisableUser disable) => disable.RunAsync(new(other.User!.Value, true), secretary, Ct));
        world.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(nameof(AccountsErrors.NoSuchToken), notTheirs.Error.Code);
        Assert.False(await WorksAsync(revoked));
        Assert.False(await WorksAsync(short_));
        Assert.False(await WorksAsync(byOther));
        Assert.False(await WorksAsync(bySecretary));
        Assert.Equal(4, (await world.RunAsync((ListAllTokens all) => all.RunAsync(secretary, Ct))).Value.Count);
        Assert.Equal(KernelErrors.NotPermitted, (await world.RunAsync((ListAllTokens all) => all.RunAsync(owner, Ct))).Error);
        Assert.Equal(2, (await world.RunAsync((ListTokens list) => list.RunAsync(owner, Ct))).Value.Count);
    }

    [Theory]
    [InlineData("", 10, "roll:read", "TokenNameNeeded")]
    [InlineData("Name", 0, "roll:read", "TokenDaysOutOfBounds")]
    [InlineData("Name", 366, "roll:read", "TokenDaysOutOfBounds")]
    [InlineData("Name", 10, "", "ScopeNeeded")]
    [InlineData("Name", 10, "everything:write", "NoSuchScope")]
    [InlineData("Name", 10, "roll:read#01890000-0000-7000-8000-0000000000ff", "NoSuchScope")]
    [InlineData("Name", 10, "nominations:read#seven", "NoSuchScope")]
    public async Task What_makes_no_token_is_refused(string name, int days, string scope, string code)
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        var refused = await world.RunAsync((CreateToken create) => create.RunAsync(new(name, days, [scope]), world.As(Role.Nominator), Ct));

        Assert.Equal(code, refused.Error.Code);
        Assert.Empty(await world.QueryAsync(db => db.Set<AccessToken>().ToListAsync(Ct)));
    }

    [Fact]
    public async Task A_program_makes_no_token_and_keeps_out_of_what_its_scopes_leave()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var owner = world.As("wide", Role.Secretary, Role.Judge).User!.Value;
        var program = Actor.ByToken(owner, [Role.Secretary, Role.Judge], Guid.Parse("01890000-0000-7000-8000-0000000000ff"), Scopes.Leaves([new Scope("nominations:read")]));

        var refused = await world.RunAsync((CreateToken create) => create.RunAsync(new("Another", 10, ["roll:read"]), program, Ct));

        Assert.Equal(nameof(AccountsErrors.OnlyInPerson), refused.Error.Code);
        Assert.True(program.May(Permission.Nominate));
        Assert.False(program.May(Permission.Score) || program.May(Permission.ManageUsers) || program.May(Permission.ReadAudit));
        Assert.Equal($"user:{owner};token:01890000-0000-7000-8000-0000000000ff", program.LedgerToken);
        Assert.Equal(new LedgerActor(owner, null, program.AccessToken), LedgerActor.Read(program.LedgerToken));
    }
}
