using System.Reflection;
using NetGen.Tests.Support;

namespace NetGen.Tests.Bits;

/// <summary>
/// A library of a user's is compiled against a netstandard build; a program for .NET brings the build with vectors. What was compiled finds there all that it calls,
/// and has the bits of code that is compiled against that build.
/// </summary>
public sealed class NetstandardCodeTests
{
    private const string Source =
        """
        using NetGen;

        [Network(3, Loss.CrossEntropy, Arithmetic = Arithmetic.Portable)]
        [Standardize]
        [Dense(9, Activation.Gelu)]
        [LayerNorm]
        [Dropout(0.25)]
        [Dense(4, Activation.Softmax)]
        [AdamW(WeightDecay = 0.01, ClipNorm = 1)]
        public partial class Carried;
        """;

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("netstandard2.1")]
    public void CodeForNetstandardRunsOnTheLibraryWithVectors(string framework)
    {
        var name = "NetGen.Carried." + framework.Replace('.', '_');
        var theirs = Trained(GeneratorHost.CompileFor([Source], name, framework));
        var ours = Trained(GeneratorHost.Compile([Source], name + ".Vectors"));
        Assert.Equal(ours.Losses, theirs.Losses);
        Assert.Equal(ours.Outputs, theirs.Outputs);
        Assert.Equal(ours.File, theirs.File);
    }

    // Losses of steps, then outputs and the file.
    private static (float[] Losses, float[] Outputs, byte[] File) Trained(byte[] image)
    {
        var type = Assembly.Load(image).GetType("Carried")!;
        Assert.Same(typeof(NetworkAttribute).Assembly, type.GetInterfaces().First(face => face.Namespace == "NetGen").Assembly);
        var net = (ITrainableNetwork<float>)Activator.CreateInstance(type, 3)!;
        float[] inputs = [.. Enumerable.Range(0, 60).Select(i => (i * 7 % 11) - 4.5f)];
        float[] targets = [.. Enumerable.Range(0, 80).Select(i => i % 4 == i / 4 % 4 ? 1f : 0f)];
        ((IStandardized<float>)net).FitStandardization(inputs);
        var losses = Enumerable.Range(0, 50).Select(_ => net.TrainBatch(inputs, targets, 0.01f)).ToArray();
        Assert.True(losses[^1] < losses[0]);
        var outputs = new float[80];
        net.ForwardBatch(inputs, outputs);
        using var file = new MemoryStream();
        net.Save(file);
        return (losses, outputs, file.ToArray());
    }
}
