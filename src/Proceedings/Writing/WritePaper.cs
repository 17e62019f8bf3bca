using Palmares.Kernel;
using Palmares.Papers.Word;

namespace Palmares.Proceedings.Writing;

/// <summary>A paper in the form of the body, from a head and typed text: a contribution for a member, a TD or a circular for the secretariat. Changes nothing.</summary>
public sealed class WritePaper(HostBody host, BodyNames names)
{
    public const int TextLength = 200_000;

    /// <param name="Text">As <see cref="ClauseText"/> reads it.</param>
    public sealed record Input(PaperForm Head, string Text);

    public Task<Result<Paper>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(Made(input, by));
    }

    /// <summary>Anybody who reads documents may write a contribution; what the group or the secretariat says is written by those who keep the register.</summary>
    private Result<Paper> Made(Input input, Actor by)
    {
        if (!by.May(input.Head.Kind == PaperKind.Contribution ? Permission.ReadDocuments : Permission.RegisterDocument))
            return KernelErrors.NotPermitted;
        if (input.Text.Length > TextLength)
            return ProceedingsErrors.PaperTooLong.With(input.Text.Length, TextLength);
        if (names.Refuse(input.Head.Source.Split(", "), "Source") is { } source)
            return source;
        if (names.Refuse(input.Head.To, "To") is { } to)
            return to;
        return PaperForms.Write(input.Head, host, ClauseText.Read(input.Text));
    }
}
