using Palmares.Architecture.Tests.Reading;
using Palmares.Architecture.Tests.Rules;

namespace Palmares.Architecture.Tests;

public sealed class AskingLeave
{
    private const string OwnAccount = "acts on the account of the one who is signed in, and on no other";

    private const string SecretLink = "comes by a secret link sent to the one who may; the link is the leave";

    /// <summary>Use cases that are told who acts and rightly ask for no permission, and why.</summary>
    private static readonly Dictionary<string, string> OpenByDesign = new()
    {
        ["Palmares.Accounts.Users.IssueFirstLink"] = "asks for the system itself, which no role can be",
        ["Palmares.Accounts.Securing.AddPasskey"] = OwnAccount,
        ["Palmares.Accounts.Securing.ChangePassword"] = OwnAccount,
        ["Palmares.Accounts.Securing.RemovePasskey"] = OwnAccount,
        ["Palmares.Accounts.Securing.TurnOffAuthenticator"] = OwnAccount,
        ["Palmares.Accounts.Securing.TurnOnAuthenticator"] = OwnAccount,
        ["Palmares.Awards.CoNominating.DeclineCoNomination"] = SecretLink,
        ["Palmares.Awards.Endorsing.DeclineEndorsement"] = SecretLink,
        ["Palmares.Awards.Endorsing.GiveEndorsement"] = SecretLink,
        ["Palmares.Awards.Reporting.WriteReport"] = SecretLink,
        ["Palmares.Privacy.Objecting.RaiseObjection"] = "is open to everybody about whom data is used, with an account or without",
        ["Palmares.Proceedings.Inputs.AnswerInput"] = SecretLink,
        ["Palmares.Records.RefreshRecord"] = "follows an import or a decision, which asked; changes nothing but what can be rebuilt",
        ["Palmares.Records.Identity.DecisionStep"] = "is a step of the use cases that decide, which ask",
    };

    [Fact]
    public void Every_use_case_that_is_told_who_acts_asks_whether_that_actor_may()
    {
        var useCases = UseCases.In(Product.Types([.. Product.Modules, "Kernel"]));
        Assert.True(useCases.Count > 5);

        var notAsking = UseCases.NotAsking(useCases, new Calls(Product.Assemblies)).ToList();
        Verdict.Holds(notAsking.Except(OpenByDesign.Keys).Select(name => $"{name} does not ask whether its actor may."));
        Verdict.Holds(OpenByDesign.Keys.Except(notAsking).Select(name => $"{name} is listed as open and asks."));
    }

    [Fact]
    public void A_use_case_is_injected_as_itself() =>
        Verdict.Holds(UseCases.Masked(UseCases.In(Product.Types([.. Product.Modules, "Kernel"]))));

    [Fact]
    public void A_use_case_that_does_not_ask_is_found()
    {
        var fixtures = UseCases.In(typeof(AskingLeave).Assembly.GetTypes().Where(type => type.Namespace == typeof(Broken.UseCases.ActUnasked).Namespace));

        Assert.Equal(3, fixtures.Count);
        Assert.Equal([typeof(Broken.UseCases.ActUnasked).FullName!], UseCases.NotAsking(fixtures, new Calls([typeof(AskingLeave).Assembly])));
        Assert.Single(UseCases.Masked(fixtures));
    }
}
