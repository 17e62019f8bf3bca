using Palmares.Accounts.Defining;
using Palmares.Accounts.Users;
using Palmares.Kernel;

namespace Palmares.Demo.Programme;

/// <summary>A role the body defined for itself: somebody who publishes, and neither runs the programme nor marks. Sign in as press@demo.example.</summary>
internal static class DemoRoles
{
    public static async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var secretary = await stage.ActorAsync(DemoAccounts.At("secretary"), ct);
        var role = await stage.MustAsync((DefineRole define) => define.RunAsync(new(null, "Publications officer", [Permission.WriteCitation, Permission.PublishRoll, Permission.TellStory]), secretary, ct));
        var press = await stage.MustAsync((CreateUser create) => create.RunAsync(new(DemoAccounts.At("press"), "Sorrel Printwell", [], DemoAccounts.Password), secretary, ct));
        await stage.MustAsync((HoldOwnRole hold) => hold.RunAsync(new(press, role, Hold: true), secretary, ct));
    }
}
