namespace NetGen.Tests.Weights.Text;

/// <summary>A stream whose reads fail.</summary>
internal sealed class FaultyReader : MemoryStream
{
    public override int Read(byte[] buffer, int offset, int count) => throw new IOException("faulty");

    public override int Read(Span<byte> buffer) => throw new IOException("faulty");
}
