using CsCheck;
using Palmares.Accounts;
using Palmares.Kernel;

namespace Palmares.Modules.Tests.Accounts.Defining;

public sealed class Bounds
{
    private static readonly Gen<HashSet<Permission>> Some = Gen.Int[0, Enum.GetValues<Permission>().Length - 1].HashSet[1, 8].Select(chosen => chosen.Select(at => (Permission)at).ToHashSet());

    [Theory]
    [InlineData(nameof(AccountsErrors.OwnRoleGrantsNothing), Permission.SearchRecord)]
    [InlineData(nameof(AccountsErrors.PlayedInPerson), Permission.Score, Permission.DeclareConflict)]
    [InlineData(nameof(AccountsErrors.PlayedInPerson), Permission.MakeReport, Permission.AnswerNomination)]
    [InlineData(nameof(AccountsErrors.StaysWithTheSecretary), Permission.ManageUsers)]
    [InlineData(nameof(AccountsErrors.StaysWithTheSecretary), Permission.MoveEditions, Permission.MakeReport)]
    [InlineData(nameof(AccountsErrors.AuditorActsInNothing), Permission.ReadAudit, Permission.RunProgramme)]
    [InlineData(nameof(AccountsErrors.ObjectingApartFromInside), Permission.ObjectToSlate, Permission.SeeResults)]
    [InlineData(null, Permission.ReadAudit, Permission.SeeTracking)]
    [InlineData(nameof(AccountsErrors.AuditorActsInNothing), Permission.ReadAudit, Permission.MakeReport)]
    [InlineData(null, Permission.WriteCitation, Permission.PublishRoll)]
    [InlineData(null, Permission.RunProgramme, Permission.ScreenEligibility, Permission.FormPanel)]
    public void A_role_holds_what_goes_together(string? refused, params Permission[] grants) => Assert.Equal(refused, RoleBounds.Refuse(grants)?.Code);

    [Theory]
    [InlineData(nameof(AccountsErrors.MarkingApartFromRunning), Role.Judge, Permission.ScreenEligibility)]
    [InlineData(nameof(AccountsErrors.MarkingApartFromTheRecord), Role.Judge, Permission.KeepRecord)]
    [InlineData(nameof(AccountsErrors.NominatingApartFromInside), Role.Nominator, Permission.SeeResults)]
    [InlineData(nameof(AccountsErrors.NomineeApartFromInside), Role.Nominee, Permission.PublishRoll)]
    [InlineData(nameof(AccountsErrors.ObjectingApartFromInside), Role.Delegate, Permission.FormPanel)]
    [InlineData(nameof(AccountsErrors.AuditorActsInNothing), Role.Auditor, Permission.RegisterDocument)]
    [InlineData(nameof(AccountsErrors.AuditorActsInNothing), Role.Judge, Permission.ReadAudit)]
    [InlineData(null, Role.Judge, Permission.TellStory)]
    [InlineData(null, Role.Chair, Permission.AssignJudges)]
    [InlineData(null, Role.Secretary, Permission.KeepRecord)]
    [InlineData(null, Role.Auditor, Permission.SeeTracking)]
    public void What_is_held_together_goes_together(string? refused, Role role, Permission more) => Assert.Equal(refused, RoleBounds.Refuse([more], [role])?.Code);

    [Fact]
    public void Built_in_roles_alone_are_never_refused_and_more_permissions_never_mend_a_refusal() => Some.Sample(own =>
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            Assert.Null(RoleBounds.Refuse([], [role]));
            Assert.Null(RoleBounds.Refuse([.. own.Where(Permissions.Of(role).Contains)], [role]));
        }

        if (RoleBounds.Refuse(own) is { } refusal && refusal.Code != nameof(AccountsErrors.OwnRoleGrantsNothing))
            Assert.All(Enum.GetValues<Permission>(), more => Assert.NotNull(RoleBounds.Refuse([.. own, more])));
    });

    [Fact]
    public void What_a_permission_needs_comes_with_it_and_needs_nothing_more() => Some.Sample(chosen =>
    {
        var whole = RoleBounds.Whole(chosen);
        Assert.Superset(chosen, whole.ToHashSet());
        Assert.Equal(whole, RoleBounds.Whole(whole));
    });

    [Fact]
    public void What_can_be_chosen_is_what_one_role_may_hold() =>
        Assert.All(Enum.GetValues<Permission>(), one => Assert.Equal(RoleBounds.Refuse([one]) is null, RoleBounds.Choosable.Contains(one)));
}
