namespace Palmares.Papers;

/// <summary>A file from outside cannot be read, or is larger than we are willing to read. The message is for the person who sent it.</summary>
public sealed class UnreadableFileException : IOException
{
    public UnreadableFileException() { }
    public UnreadableFileException(string message) : base(message) { }
    public UnreadableFileException(string message, Exception inner) : base(message, inner) { }
}
