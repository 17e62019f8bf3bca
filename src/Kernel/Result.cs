namespace Palmares.Kernel;

/// <summary>The answer of a use case: a value or a refusal.</summary>
public readonly struct Result<T>
{
    private readonly T? _value;
    private readonly Error? _error;

    private Result(T? value, Error? error)
    {
        _value = value;
        _error = error;
    }

    public bool IsError => _error is not null;

    public T Value => _error is null ? _value! : throw new InvalidOperationException("There is no value: " + _error.Message);

    public Error Error => _error ?? throw new InvalidOperationException("There is no error.");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);

    /// <summary>For values held as an interface, which C# does not convert implicitly.</summary>
    public static Result<T> Of(T value) => new(value, null);

    public Result<TOther> Then<TOther>(Func<T, Result<TOther>> next) => _error is null ? next(_value!) : _error;
}

/// <summary>The value of a use case that has nothing to return.</summary>
public readonly record struct Done
{
    public static readonly Done Value;
}
