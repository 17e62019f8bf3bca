using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Nominating;

/// <summary>The nominator answers a question with a file. It is kept without its metadata and under a name made here.</summary>
public sealed class SendFile(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    /// <param name="Bytes">Empty takes the file away.</param>
    public sealed record Input(NominationId Nomination, string Field, byte[] Bytes);

    /// <param name="Pages">Null for a picture.</param>
    public sealed record Sent(NominationFileId? File, int Size, int? Pages);

    public async Task<Result<Sent>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate))
            return KernelErrors.NotPermitted;
        var nomination = await db.NominationsWrittenBy(by).WithText().SingleOrDefaultAsync(n => n.Id == input.Nomination, ct);
        if (nomination is null)
            return await db.NotToChangeAsync(input.Nomination, by, ct);
        if (nomination.State != NominationState.Draft)
            return AwardsErrors.NotADraft;
        if (NominatingGate.Closed((await db.EditionAsync(nomination.EditionId, ct))!, nomination, clock.GetUtcNow()) is { } closed)
            return closed;
        var form = await db.FormOfAsync(nomination, ct);
        if (FormRules.Asked(form, nomination.Values()).FirstOrDefault(one => one.Code == input.Field && one.Type == FieldType.File) is not { } field)
            return AwardsErrors.NoSuchField;

        NominationFile? file = null;
        if (input.Bytes.Length > 0)
        {
            var clean = FileCleaning.Of(field, input.Bytes);
            if (clean.IsError)
                return clean.Error.At(FormRules.PlaceOf(field));
            file = Make(nomination, field, clean.Value);
            db.Set<NominationFile>().Add(file);
        }

        await ReplaceAsync(nomination, field.Code, file, ct);
        acts.Record(file is null ? new FileRemoved(nomination.Id) : new FileSent(nomination.Id, file.Id, file.Kind, file.Size, file.Hash), by);
        await db.SaveChangesAsync(ct);
        return new Sent(file?.Id, file?.Size ?? 0, file?.Pages);
    }

    /// <summary>A file that was sent to the secretary once stays with that sending; another goes.</summary>
    private async Task ReplaceAsync(Nomination nomination, string code, NominationFile? file, CancellationToken ct)
    {
        if (nomination.Sendings == 0)
            db.Set<NominationFile>().RemoveRange(await db.Set<NominationFile>().Where(f => f.NominationId == nomination.Id && f.Field == code).ToListAsync(ct));
        db.Set<NominationAnswer>().RemoveRange(nomination.Answers.Where(answer => answer.Field == code));
        if (file is not null)
            db.Set<NominationAnswer>().Add(new NominationAnswer { NominationId = nomination.Id, Field = code, Position = 0, Value = file.Id.ToString() });
        nomination.SavedAt = clock.GetUtcNow();
        nomination.Revision++;
    }

    private NominationFile Make(Nomination nomination, FormField field, FileCleaning.Clean clean) => new()
    {
        Id = ids.New<NominationFileId>(),
        NominationId = nomination.Id,
        Field = field.Code,
        Name = $"{nomination.Number.ToLowerInvariant()}-{field.Code}.{clean.Kind.ToString().ToLowerInvariant()}",
        Kind = clean.Kind,
        Size = clean.Bytes.Length,
        Pages = clean.Pages,
        Hash = Convert.ToHexStringLower(SHA256.HashData(clean.Bytes)),
        At = clock.GetUtcNow(),
        Bytes = clean.Bytes,
    };
}

/// <summary>A file of a nomination for who may see the nomination.</summary>
public sealed class ShowFile(PalmaresDb db, ReadNominationFile read)
{
    public async Task<Result<ReadNominationFile.Content>> RunAsync(NominationId nomination, NominationFileId file, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate))
            return KernelErrors.NotPermitted;
        return await db.NominationsOf(by).AnyAsync(n => n.Id == nomination, ct) ? await read.RunAsync(nomination, file, ct) : AwardsErrors.NoSuchNomination;
    }
}
