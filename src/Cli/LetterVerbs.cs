using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Kernel;
using Palmares.Letters;
using Palmares.Letters.Bouncing;
using Palmares.Letters.Outgoing;
using Palmares.Letters.Reminding;
using Palmares.Letters.Wording;
using Palmares.Web.Letters;

namespace Palmares.Cli;

/// <summary><c>palmares letters kinds|word|default|outbox|hold-all|hold|release|cancel|postpone|retry|reminders|remind-before|forget|remind|bounced|failing|works|undelivered</c>.</summary>
internal sealed class LetterVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var letters = new Command("letters", "Letters: their wording, the outbox, reminders, and addresses that fail.");
        Command[] verbs =
        [
            Plain(host, "kinds", "Every kind of letter with its placeholders and the wording that stands.", (services, by, ct) => services.GetRequiredService<ReadWordings>().RunAsync(by, ct)),
            FormVerb.Of<WriteWording.Input, int>(host, "word", "Word a kind of letter in a language.", (services, input, by, ct) => services.GetRequiredService<WriteWording>().RunAsync(input, by, ct), "letters"),
            FormVerb.Of<PreviewWording.Input, LetterWords>(host, "preview", "A wording with invented values.", (services, input, by, ct) => services.GetRequiredService<PreviewWording>().RunAsync(input, by, ct), "letters"),
            FormVerb.Of<KeepDefault.Input, Done>(host, "default", "Return to the default wording.", (services, input, by, ct) => services.GetRequiredService<KeepDefault>().RunAsync(input, by, ct), "letters"),
            Plain(host, "outbox", "The latest letters and their state.", (services, by, ct) => services.GetRequiredService<ReadOutbox>().RunAsync(new ReadOutbox.Input(), by, ct)),
            FormVerb.Of<SetHold.Input, Done>(host, "hold-all", "Hold letters for release or not, and their language.", (services, input, by, ct) => services.GetRequiredService<SetHold>().RunAsync(input, by, ct), "letters"),
            FormVerb.Of<HoldLetter.Input, Done>(host, "hold", "Hold one letter.", (services, input, by, ct) => services.GetRequiredService<HoldLetter>().RunAsync(input, by, ct), "letters"),
            FormVerb.Of<ReleaseLetters.Input, int>(host, "release", "Release one held letter, or all.", (services, input, by, ct) => services.GetRequiredService<ReleaseLetters>().RunAsync(input, by, ct), "letters"),
            FormVerb.Of<CancelLetter.Input, Done>(host, "cancel", "Cancel a letter, with the reason.", (services, input, by, ct) => services.GetRequiredService<CancelLetter>().RunAsync(input, by, ct), "letters"),
            FormVerb.Of<PostponeLetter.Input, Done>(host, "postpone", "Send a letter not before a moment.", (services, input, by, ct) => services.GetRequiredService<PostponeLetter>().RunAsync(input, by, ct), "letters"),
            FormVerb.Of<RetryLetters.Input, int>(host, "retry", "Try one failed letter again, or all.", (services, input, by, ct) => services.GetRequiredService<RetryLetters>().RunAsync(input, by, ct), "letters"),
            Reminders(host),
            FormVerb.Of<SetReminder.Input, ReminderRuleId>(host, "remind-before", "Set a reminder so many days before something is due.", (services, input, by, ct) => services.GetRequiredService<SetReminder>().RunAsync(input, by, ct), "letters"),
            FormVerb.Of<DropReminder.Input, Done>(host, "forget", "Remove a reminder.", (services, input, by, ct) => services.GetRequiredService<DropReminder>().RunAsync(input, by, ct), "letters"),
            Plain(host, "remind", "Write the reminders that are due, each once.", (services, by, ct) => services.GetRequiredService<SendReminders>().RunAsync(by, ct)),
            Bounced(host),
            Plain(host, "failing", "Addresses letters do not reach.", (services, by, ct) => services.GetRequiredService<ListFailing>().RunAsync(by, ct)),
            FormVerb.Of<ClearAddress.Input, Done>(host, "works", "An address works again.", (services, input, by, ct) => services.GetRequiredService<ClearAddress>().RunAsync(input, by, ct), "letters"),
            Undelivered(host),
        ];
        Array.ForEach(verbs, letters.Subcommands.Add);
        yield return letters;
    }

    private static Command Plain<T>(Host host, string name, string about, Func<IServiceProvider, Actor, CancellationToken, Task<Result<T>>> run)
    {
        var verb = new Command(name, $"{about} Example: palmares letters {name} --as secretary@example.org");
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, run, ct));
        return verb;
    }

    private static Command Reminders(Host host)
    {
        var slug = new Argument<string>("edition") { Description = "The edition's short name." };
        var verb = new Command("reminders", "The reminders of an edition, and to whom they would go now. Example: palmares letters reminders leaders-2026 --as secretary@example.org") { slug };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, async (services, by, token) =>
        {
            var edition = await services.GetRequiredService<ReadEdition>().RunAsync(parsed.GetValue(slug)!, by, token);
            return edition.IsError ? edition.Error : await services.GetRequiredService<ShowReminders>().RunAsync(edition.Value.Id.Value, by, token);
        }, ct));
        return verb;
    }

    private static Command Undelivered(Host host)
    {
        var nomination = new Argument<Guid>("nomination") { Description = "The nomination's id." };
        var verb = new Command("undelivered", "Letters of a nomination that did not arrive. Example: palmares letters undelivered 0198… --as nominator@example.org") { nomination };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => services.GetRequiredService<ListUndelivered>().RunAsync(new NominationId(parsed.GetValue(nomination)), by, token), ct));
        return verb;
    }

    private static Command Bounced(Host host)
    {
        var file = new Argument<string>("file") { Description = "The message that came back, as .eml." };
        var verb = new Command("bounced", "Take a report of delivery (RFC 3464): its addresses are marked as failing. Example: palmares letters bounced returned.eml --as secretary@example.org") { file };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, async (services, by, token) =>
        {
            var report = DeliveryReports.Read(await File.ReadAllBytesAsync(parsed.GetValue(file)!, token));
            return report.IsError ? report.Error : await services.GetRequiredService<TakeReport>().RunAsync(report.Value, by, token);
        }, ct));
        return verb;
    }
}
