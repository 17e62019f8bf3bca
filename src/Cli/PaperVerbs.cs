using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Palmares.Kernel;
using Palmares.Papers;
using Palmares.Papers.Word;
using Palmares.Proceedings;

namespace Palmares.Cli;

/// <summary><c>palmares document read FILE.docx</c> and <c>palmares document write FORM.json --out FILE</c>: files alone, no database.</summary>
internal sealed class PaperVerbs : IVerbs
{
    /// <summary>A paper as a file: its head, and its text in order.</summary>
    internal sealed record PaperFile(PaperForm Head, IReadOnlyList<Piece> Text);

    /// <summary>One piece of the text: a clause heading, a paragraph (with what is struck out and put in), a list, a numbered list, or a table.</summary>
    internal sealed record Piece
    {
        public string? Clause { get; init; }
        public int Level { get; init; } = 1;
        public string? Text { get; init; }
        public string? Deleted { get; init; }
        public string? Inserted { get; init; }
        public IReadOnlyList<string>? List { get; init; }
        public IReadOnlyList<string>? Numbered { get; init; }
        public IReadOnlyList<string>? Header { get; init; }
        public IReadOnlyList<IReadOnlyList<string>>? Rows { get; init; }
        public string? Caption { get; init; }
    }

    public IEnumerable<Command> Build(Host host)
    {
        var document = host.Verb("document", "The register of documents; their heads read and their papers written.");
        document.Subcommands.Add(Read(host));
        document.Subcommands.Add(Write(host));
        yield return document;
    }

    private static Command Read(Host host)
    {
        var file = new Argument<string>("file") { Description = "A .docx." };
        var verb = new Command("read", "The head of a document, field by field. Example: palmares document read TSAG-C33.docx --json") { file };
        verb.SetAction(parsed => host.Run(parsed, () => Head(parsed.GetValue(file)!), read =>
        {
            Console.Out.WriteLine($"{read.Header.Number}\t{read.Header.Title}\t{read.Header.Source}");
            foreach (var field in read.Unfilled)
                Console.Error.WriteLine($"palmares: {field}: the template's own words still stand there.");
        }));
        return verb;
    }

    private static Result<ReadHeader> Head(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return HeaderReader.Read(stream);
        }
        catch (UnreadableFileException refusal)
        {
            return Error.Invalid(refusal.Message, file);
        }
    }

    private static Command Write(Host host)
    {
        var form = new Argument<string>("form") { Description = "A JSON file with head and text, or - for standard input." };
        var file = new Option<string>("--out") { Description = PaperOut.Description, Required = true };
        var verb = new Command("write", "A contribution, TD, report, liaison statement or circular in the form of the body. Example: palmares document write form.json --out contribution.docx") { form, file };
        verb.SetAction(async (parsed, ct) =>
        {
            var made = await MadeAsync(parsed.GetValue(form)!, ct);
            var written = await made.WriteAsync(parsed.GetValue(file)!, ct);
            return host.Run(parsed, () => written.Then<object>(name => new { made.Value.Title, File = name }), _ => Console.Out.WriteLine($"{parsed.GetValue(file)} written."));
        });
        return verb;
    }

    private static async Task<Result<Paper>> MadeAsync(string form, CancellationToken ct)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var read = await JsonForm.ReadAsync<PaperFile>(form, ct);
        return read.Then(paper => PaperForms.Write(paper.Head, HostBody.From(settings), [.. paper.Text.SelectMany(piece => Blocks(piece, paper.Head))]));
    }

    private static IEnumerable<Block> Blocks(Piece piece, PaperForm head)
    {
        if (piece.Clause is not null)
            yield return new Clause(piece.Level, piece.Clause);
        if (piece.Text is not null || piece.Inserted is not null || piece.Deleted is not null)
            yield return new Paragraph([.. Inlines(piece, head)]);
        if (piece.List is not null)
            yield return new BulletList(piece.List);
        if (piece.Numbered is not null)
            yield return new NumberedList(piece.Numbered);
        if (piece.Header is not null)
            yield return new Table(piece.Header, [.. (piece.Rows ?? []).Select(row => Filled(row, piece.Header.Count))], piece.Caption);
    }

    private static IEnumerable<Inline> Inlines(Piece piece, PaperForm head)
    {
        var at = new DateTimeOffset(head.On.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        if (piece.Text is not null)
            yield return new Inline(piece.Text);
        if (piece.Deleted is not null)
            yield return new Inline(piece.Deleted, Change: new Change(ChangeKind.Deleted, head.Source, at));
        if (piece.Inserted is not null)
            yield return new Inline(piece.Inserted, Change: new Change(ChangeKind.Inserted, head.Source, at));
    }

    /// <summary>A row too short is filled with empty cells; one too long is cut by nobody and refused by the writer.</summary>
    private static IReadOnlyList<string> Filled(IReadOnlyList<string> row, int columns) => row.Count >= columns ? row : [.. row, .. Enumerable.Repeat("", columns - row.Count)];
}
