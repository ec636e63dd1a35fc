using System.Text;

namespace NetGen.Tool.Tests.Support;

/// <summary>An output that fails as no output should, so that the program meets what it has not thought of.</summary>
internal sealed class FailingWriter : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => throw new InvalidOperationException("The writer\nfailed.");
}
