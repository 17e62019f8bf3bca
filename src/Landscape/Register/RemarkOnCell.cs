using Palmares.Kernel;

namespace Palmares.Landscape.Register;

[ActName("landscape.cell-remarked")]
public sealed record CellRemarked(RemarkId Remark, RemarkKind Kind) : Act;

/// <summary>A member comments on a cell, or confirms it; the cell itself stays as it is.</summary>
public sealed class RemarkOnCell(PalmaresDb db, ActLog acts, IdSource ids, TakeOrigin origins, AwardRegister register)
{
    public sealed record Input(string Award, string Cell, RemarkKind Kind, string Remark, Origin From);

    public async Task<Result<RemarkId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FeedLandscape))
            return KernelErrors.NotPermitted;
        if (register.Find(input.Award) is null)
            return LandscapeErrors.NoSuchAward.With(input.Award);
        if (!AwardDimensions.IsCell(input.Cell))
            return LandscapeErrors.NoSuchCell.With(input.Cell);
        var text = input.Remark.Trim();
        if (input.Kind == RemarkKind.Comment && text.Length == 0)
            return LandscapeErrors.RemarkNeeded;
        if (text.Length > Remark.TextLength)
            return LandscapeErrors.TooLong.With(text.Length, Remark.TextLength).At("Remark");
        var origin = await origins.RunAsync(input.From, by, ct);
        if (origin.IsError)
            return origin.Error;

        var from = origin.Value;
        var remark = new Remark
        {
            Id = ids.New<RemarkId>(), About = Remark.AboutCell(input.Award, input.Cell), Kind = input.Kind, Text = text,
            Member = from.Member, OnBehalf = from.OnBehalf, Document = from.Document, Access = from.Access, RecordedBy = from.RecordedBy, At = from.At,
        };
        db.Set<Remark>().Add(remark);
        acts.Record(new CellRemarked(remark.Id, remark.Kind), by);
        await db.SaveChangesAsync(ct);
        return remark.Id;
    }
}
