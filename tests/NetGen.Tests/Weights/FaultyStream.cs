namespace NetGen.Tests.Weights;

/// <summary>A file whose reading or writing fails at a given call, or that tells a wrong length.</summary>
internal sealed class FaultyStream : MemoryStream
{
    private readonly int _failingCall;
    private readonly long _lengthError;

    public FaultyStream(byte[] content, int failingCall = int.MaxValue, long lengthError = 0)
    {
        base.Write(content);
        Position = 0;
        _failingCall = failingCall;
        _lengthError = lengthError;
    }

    public static readonly IOException Failure = new("the disk is gone");

    /// <summary>Calls so far.</summary>
    public int Calls { get; private set; }

    public override long Length => base.Length + _lengthError;

    public override int Read(Span<byte> buffer)
    {
        Count();
        return base.Read(buffer);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Count();
        base.Write(buffer);
    }

    private void Count()
    {
        if (++Calls == _failingCall)
        {
            throw Failure;
        }
    }
}
