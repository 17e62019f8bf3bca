using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Proceedings;

public readonly record struct FileId(Guid Value) : ITypedId<FileId>
{
    public static FileId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A file as somebody sent it.</summary>
/// <param name="Name">Its name; folders in it are dropped.</param>
public sealed record SentFile(string Name, byte[] Bytes);

/// <summary>An original, kept byte for byte, under the access class of what it belongs to.</summary>
internal sealed class StoredFile
{
    public const int NameLength = 200, MaxBytes = 20_000_000;

    public required FileId Id { get; init; }

    public required string Name { get; init; }

    public required byte[] Bytes { get; init; }

    /// <summary>SHA-256, hexadecimal: shows that the original is the one received.</summary>
    public required string Hash { get; init; }

    public required AccessClass Access { get; set; }

    public static Result<StoredFile> Of(SentFile sent, FileId id, AccessClass access)
    {
        // Only the last part of a path is a name, whatever system it comes from.
        var name = sent.Name.Split('/', '\\')[^1].Trim();
        name = string.Concat(name.Where(c => !char.IsControl(c)));
        if (name.Length is 0 or > NameLength || name is "." or "..")
            return ProceedingsErrors.FileNameUnusable.With(NameLength);
        if (sent.Bytes.Length == 0)
            return ProceedingsErrors.FileEmpty.With(name);
        if (sent.Bytes.Length > MaxBytes)
            return ProceedingsErrors.FileTooLarge.With(name, MaxBytes / 1_000_000);
        return new StoredFile { Id = id, Name = name, Bytes = sent.Bytes, Hash = Convert.ToHexStringLower(SHA256.HashData(sent.Bytes)), Access = access };
    }

    internal sealed class Mapping : IEntityTypeConfiguration<StoredFile>
    {
        public void Configure(EntityTypeBuilder<StoredFile> builder)
        {
            builder.ToTable("proceedings_files");
            builder.HasKey(file => file.Id);
            builder.Property(file => file.Name).HasMaxLength(NameLength);
            builder.Property(file => file.Hash).HasMaxLength(64);
        }
    }
}
