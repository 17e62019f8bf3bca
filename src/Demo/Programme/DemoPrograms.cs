using Palmares.Accounts.Acting;
using Palmares.Accounts.Tokens;
using Palmares.Kernel;
using Palmares.Webhooks.Delivering;
using Palmares.Webhooks.Registering;

namespace Palmares.Demo.Programme;

/// <summary>Programs have their way in: two access tokens, and a receiver that is told of acts but stopped, since it does not exist. The secretary once helped a nominator.</summary>
internal static class DemoPrograms
{
    public static async Task PlayAsync(Stage stage, Cast cast, CancellationToken ct)
    {
        var nominator = await stage.ActorAsync(DemoAccounts.At("nominator"), ct);
        await stage.MustAsync((CreateToken create) => create.RunAsync(new("Drafting tool of the delegation", 365, ["editions:read", "nominations:read", "nominations:write"]), nominator, ct));
        await stage.MustAsync((CreateToken create) => create.RunAsync(new("Monthly figures", 90, ["editions:read", "roll:read"]), cast.Secretary, ct));

        var hook = await stage.MustAsync((RegisterWebhook register) => register.RunAsync(new("Web team of the secretariat", "https://hooks.demo.example/palmares", ["awards.phase-moved", "awards.roll-published"]), cast.Secretary, ct));
        await stage.MustAsync((SendTest test) => test.RunAsync(hook.Id, cast.Secretary, ct));
        await stage.MustAsync((StopWebhook stop) => stop.RunAsync(hook.Id, cast.Secretary, ct));

        var help = await stage.MustAsync((BeginActing begin) => begin.RunAsync(new(nominator.User!.Value, "Could not find the draft; asked by telephone."), cast.Secretary, ct));
        await stage.MustAsync((EndActing end) => end.RunAsync(help, cast.Secretary, ct));
    }
}
