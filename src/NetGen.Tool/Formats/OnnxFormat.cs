using NetGen.Onnx;
using NetGen.Tool.Errors;
using NetGen.Tool.Networks;

namespace NetGen.Tool.Formats;

/// <summary>ONNX: what PyTorch, Keras and scikit-learn export.</summary>
internal sealed class OnnxFormat : IModelFormat
{
    public string Name => "onnx";

    public string Extension => ".onnx";

    public ImportedModel Import(string path, byte[] file, IReadOnlyList<int> inputShape) => Refusing(path, () =>
    {
        var model = Read(file, inputShape);
        using var text = new StringWriter();
        model.WriteWeights(text);
        var weights = text.ToString();

        // Operators may refuse the values of one sample that they take of others: then it is the file's fault, too.
        double[] Evaluate(double[] input) => Refusing(path, () => model.Evaluate(input));
        return new ImportedModel(LoadedNetwork.Parse(model.Architecture, path), network => network.LoadText(new StringReader(weights)), Evaluate)
        {
            Classes = model.Classes,
            Warnings = model.Warnings,
            Cost = model.Cost,
        };
    });

    public void Export(LoadedNetwork network, Stream destination)
    {
        try
        {
            if (network.Network is INetwork<double> wide)
            {
                OnnxWriter.Write(wide, destination);
            }
            else
            {
                OnnxWriter.Write((INetwork<float>)network.Network, destination);
            }
        }
        catch (NotSupportedException refused)
        {
            throw new InputException($"--to: {OneLine.Escape(refused.Message)}");
        }
    }

    private static ImportedNetwork Read(byte[] file, IReadOnlyList<int> inputShape)
    {
        try
        {
            return OnnxReader.Read(file, new OnnxReadOptions { InputShape = inputShape.Count > 0 ? inputShape : null });
        }
        catch (ArgumentException refused) when (inputShape.Count > 0)
        {
            throw new UsageException($"--input-shape: {OneLine.Escape(refused.Message)}");
        }
    }

    private static T Refusing<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception refused) when (refused is OnnxFormatException or InvalidOperationException)
        {
            throw new InputException($"{OneLine.Escape(path)}: {OneLine.Escape(refused.Message)}");
        }
    }
}
