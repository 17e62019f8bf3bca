using System.Security.Cryptography;
using System.Text;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>A person of the record. Never dies: after a merge the old id still leads to the person.</summary>
public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    public static PersonId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>An organisation, known by its folded name until somebody says more about it.</summary>
public readonly record struct OrganisationKey(string Value) : ITextId<OrganisationKey>
{
    public static OrganisationKey From(string value) => new(value);

    /// <summary>The key of a name as written: marks, case, punctuation and legal forms do not tell organisations apart.</summary>
    public static OrganisationKey Of(string name) => new(OrganisationNames.Key(name));

    public override string ToString() => Value;
}

/// <summary>A snapshot of the record, named by the hash over its canonical rows.</summary>
public readonly record struct SnapshotId(string Value) : ITextId<SnapshotId>
{
    public static SnapshotId From(string value) => new(value);

    public string Hash => Value;

    /// <summary>Enough of the hash to tell snapshots apart on a page.</summary>
    public string Short => Value.Length <= 12 ? Value : Value[..12];

    public override string ToString() => Value;
}

/// <summary>One name standing in one place of the record.</summary>
public readonly record struct MentionId(string Value) : ITextId<MentionId>
{
    public static MentionId From(string value) => new(value);

    /// <summary>The same place with the same name gives the same id on every machine.</summary>
    public static MentionId Of(RecordRef record, string role, int position, string name)
    {
        var text = string.Join('\u001f', record.Source, record.Key, role, position.ToString(System.Globalization.CultureInfo.InvariantCulture), name);
        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..24]);
    }

    public override string ToString() => Value;
}

/// <summary>A document or a mandate, as its source numbers it: <c>ietf-rfc</c>, <c>RFC 1</c>.</summary>
public readonly record struct RecordRef(string Source, string Key)
{
    public override string ToString() => Source + " " + Key;
}
