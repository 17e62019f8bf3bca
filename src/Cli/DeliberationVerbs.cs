using System.CommandLine;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Clarifying;
using Palmares.Review.Deliberating;
using Palmares.Review.Handing;
using Palmares.Review.Seconding;

namespace Palmares.Cli;

/// <summary><c>palmares deliberate list|show|say|ask|asked|questions|answer|sheets|second|opinions|opinion|conflicted|hand-over</c>.</summary>
internal sealed class DeliberationVerbs : IVerbs
{
    private const string Name = "deliberate";

    public IEnumerable<Command> Build(Host host)
    {
        var deliberate = new Command(Name, "Talk about nominations, ask the nominator, ask a second opinion, hand over.");
        deliberate.Subcommands.Add(OfEdition(host, "list", "The nominations you may talk about, and where you are asked.", "chair", (s, e, by, ct) => s.Get<ListDeliberations>().RunAsync(e, by, ct)));
        deliberate.Subcommands.Add(OfNomination(host, "show", "The threads about one nomination that you may read.", (s, e, n, by, ct) => s.Get<ShowDeliberation>().RunAsync(e, n, by, ct)));
        deliberate.Subcommands.Add(FormVerb.Of<WriteRemark.Input, RemarkId>(host, "say", "Say something in a thread: {edition, nomination, audience, text}.", (s, i, by, ct) => s.Get<WriteRemark>().RunAsync(i, by, ct), Name));
        deliberate.Subcommands.Add(FormVerb.Of<AskClarification.Input, ClarificationId>(host, "ask", "Ask the nominator: {edition, nomination, question, answer_by}.", (s, i, by, ct) => s.Get<AskClarification>().RunAsync(i, by, ct), Name));
        deliberate.Subcommands.Add(OfNomination(host, "asked", "What the nominator was asked about one nomination.", (s, e, n, by, ct) => s.Get<ListClarifications>().RunAsync(e, n, by, ct)));
        deliberate.Subcommands.Add(Own(host));
        deliberate.Subcommands.Add(FormVerb.Of<AnswerClarification.Input, Done>(host, "answer", "Answer a question about your nomination: {clarification, answer}.", (s, i, by, ct) => s.Get<AnswerClarification>().RunAsync(i, by, ct), Name));
        deliberate.Subcommands.Add(OfNomination(host, "sheets", "The score sheets of one nomination and the second opinions on them.", (s, e, n, by, ct) => s.Get<ListSheets>().RunAsync(e, n, by, ct)));
        deliberate.Subcommands.Add(FormVerb.Of<AskSecondOpinion.Input, SecondOpinionId>(host, "second", "Ask a judge for a second opinion: {sheet, judge}.", (s, i, by, ct) => s.Get<AskSecondOpinion>().RunAsync(i, by, ct), Name));
        deliberate.Subcommands.Add(OfEdition(host, "opinions", "The sheets on which you are asked.", "judge", (s, e, by, ct) => s.Get<ListSecondOpinions>().RunAsync(e, by, ct)));
        deliberate.Subcommands.Add(FormVerb.Of<GiveSecondOpinion.Input, Done>(host, "opinion", "Give a second opinion: {opinion, agrees, reason}.", (s, i, by, ct) => s.Get<GiveSecondOpinion>().RunAsync(i, by, ct), Name));
        deliberate.Subcommands.Add(OfEdition(host, "conflicted", "What you, the chair, are in conflict with and can hand over.", "chair", (s, e, by, ct) => s.Get<ListToHandOver>().RunAsync(e, by, ct)));
        deliberate.Subcommands.Add(FormVerb.Of<HandOverItem.Input, HandoverId>(host, "hand-over", "Hand a nomination over: {edition, nomination, to}.", (s, i, by, ct) => s.Get<HandOverItem>().RunAsync(i, by, ct), Name));
        yield return deliberate;
    }

    private static Command Own(Host host)
    {
        var verb = new Command("questions", "What chairs ask about your nominations. Example: palmares deliberate questions --as nominator@example.org");
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => services.Get<ListQuestions>().RunAsync(by, token), ct));
        return verb;
    }

    private static Command OfEdition<T>(Host host, string name, string about, string who, Func<IServiceProvider, EditionId, Actor, CancellationToken, Task<Result<T>>> run)
    {
        var slug = new Argument<string>("edition") { Description = "The edition's short name." };
        var verb = new Command(name, $"{about} Example: palmares {Name} {name} rising-2026 --as {who}@example.org") { slug };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => OnAsync(services, parsed.GetValue(slug)!, e => run(services, e, by, token), token), ct));
        return verb;
    }

    private static Command OfNomination<T>(Host host, string name, string about, Func<IServiceProvider, EditionId, NominationId, Actor, CancellationToken, Task<Result<T>>> run)
    {
        var slug = new Argument<string>("edition") { Description = "The edition's short name." };
        var id = new Argument<string>("nomination") { Description = "Its number, as pages and letters print it, or its id." };
        var verb = new Command(name, $"{about} Example: palmares {Name} {name} rising-2026 NOMINATION --as chair@example.org") { slug, id };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => OnAsync(services, parsed.GetValue(slug)!, async e => await run(services, e, await services.Get<FindNomination>().RunAsync(parsed.GetValue(id)!, token), by, token), token), ct));
        return verb;
    }

    private static async Task<Result<T>> OnAsync<T>(IServiceProvider services, string slug, Func<EditionId, Task<Result<T>>> run, CancellationToken ct)
    {
        var edition = await services.Get<ReadEdition>().RunAsync(slug, ct);
        return edition.IsError ? edition.Error : await run(edition.Value.Id);
    }
}
