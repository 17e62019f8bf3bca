using Palmares.Kernel;
using Palmares.Papers.Word;

namespace Palmares.Proceedings.Liaison;

/// <summary>A statement as a document in the form of the body. Changes nothing.</summary>
public sealed class WriteLiaison(FindLiaisons find, HostBody host, TimeProvider clock)
{
    public async Task<Result<Paper>> RunAsync(LiaisonId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadDocuments))
            return KernelErrors.NotPermitted;
        var all = await find.RunAsync(new(), by, ct);
        return all.Value.FirstOrDefault(one => one.Id == id) is { } line
            ? LiaisonPaper.Of(line, all.Value.FirstOrDefault(one => one.Id == line.InReplyTo), host, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))
            : ProceedingsErrors.NoSuchLiaison;
    }
}

/// <summary>The form of a liaison statement. Pure.</summary>
internal static class LiaisonPaper
{
    public static Result<Paper> Of(LiaisonLine line, LiaisonLine? answered, HostBody host, DateOnly today) => PaperForms.Write(
        new PaperForm
        {
            Kind = PaperKind.LiaisonStatement, Group = line.From, On = line.On ?? today, Number = line.Number, Source = line.From, Title = line.Title, Access = line.Access,
            ForAction = [.. line.To.Where(one => one.Purpose != LiaisonPurpose.Information).Select(one => one.Body)],
            ForInformation = [.. line.To.Where(one => one.Purpose == LiaisonPurpose.Information).Select(one => one.Body)],
            Approval = line.Approval ?? "[to be completed]", Deadline = line.Deadline, Contacts = line.Contact is null ? [] : [new HeaderContact(line.Contact)],
            Abstract = Abstract(line), References = answered?.Number is { } number ? [number] : [],
        },
        host,
        [
            .. answered is null ? Array.Empty<Block>() : [new Paragraph($"This liaison statement answers {answered.Number ?? "the statement"} of {answered.From}, \"{answered.Title}\".")],
            .. line.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => new Paragraph(text)),
        ]);

    /// <summary>The beginning of a long text; a short one is its own abstract.</summary>
    private static string? Abstract(LiaisonLine line)
    {
        var words = line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 60 ? null : string.Join(' ', words[..60]) + " …";
    }
}
