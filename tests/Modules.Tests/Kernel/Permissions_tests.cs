using Palmares.Kernel;

namespace Palmares.Modules.Tests.Kernel;

public sealed class Permissions_tests
{
    private static readonly UserId User = new(new Guid("01890000-0000-7000-8000-000000000001"));

    public static TheoryData<Permission> All => [.. Enum.GetValues<Permission>()];

    [Theory, MemberData(nameof(All))]
    public void Nobody_without_a_role_is_permitted_anything(Permission permission)
    {
        Assert.False(Actor.Public.May(permission));
        Assert.False(Actor.ByLink("endorsement").May(permission));
        Assert.False(Actor.ForUser(User, [], ActorOrigin.Web).May(permission));
    }

    [Theory, MemberData(nameof(All))]
    public void A_role_is_permitted_what_is_listed_for_it_and_nothing_else(Permission permission) =>
        Assert.All(Enum.GetValues<Role>(), role => Assert.Equal(Permissions.Of(role).Contains(permission), Actor.ForUser(User, [role], ActorOrigin.Web).May(permission)));

    [Theory, MemberData(nameof(All))]
    public void Several_roles_are_permitted_what_any_of_them_is(Permission permission)
    {
        Role[] roles = [Role.Nominator, Role.Judge];

        Assert.Equal(roles.Any(role => Permissions.Of(role).Contains(permission)), Actor.ForUser(User, roles, ActorOrigin.Web).May(permission));
    }

    [Theory]
    [InlineData(Role.Secretary, Permission.Score)]
    [InlineData(Role.Secretary, Permission.Decide)]
    [InlineData(Role.Secretary, Permission.AnswerNomination)]
    [InlineData(Role.Secretary, Permission.DecideIdentity)]
    [InlineData(Role.Judge, Permission.SeeResults)]
    [InlineData(Role.Judge, Permission.AssignJudges)]
    [InlineData(Role.Chair, Permission.RunProgramme)]
    [InlineData(Role.Nominator, Permission.SeeResults)]
    [InlineData(Role.Steward, Permission.ManageUsers)]
    [InlineData(Role.Auditor, Permission.ManageUsers)]
    public void Powers_that_must_not_meet_in_one_role_do_not(Role role, Permission permission) => Assert.DoesNotContain(permission, Permissions.Of(role));

    [Fact]
    public void Every_permission_is_held_by_some_role() =>
        Assert.All(Enum.GetValues<Permission>(), permission => Assert.True(Permissions.Grant(Enum.GetValues<Role>(), permission)));
}
