using NetGen.Onnx;
using NetGen.Tool.Errors;
using NetGen.Tool.Networks;

namespace NetGen.Tool.Formats;

/// <summary>ONNX: what PyTorch, Keras and scikit-learn export.</summary>
internal sealed class OnnxFormat : IModelFormat
{
    public string Name => "onnx";

    public string Extension => ".onnx";

    public ImportedModel Import(string path, byte[] file)
    {
        try
        {
            var model = OnnxReader.Read(file);
            using var weights = new StringWriter();
            model.WriteWeights(weights);
            return new ImportedModel(LoadedNetwork.Parse(model.Architecture, path), network => network.LoadText(new StringReader(weights.ToString())), input => model.Evaluate(input))
            {
                Classes = model.Classes,
                Warnings = model.Warnings,
                Cost = model.Cost,
            };
        }
        catch (Exception refused) when (refused is OnnxFormatException or InvalidOperationException)
        {
            throw new InputException($"{OneLine.Escape(path)}: {OneLine.Escape(refused.Message)}");
        }
    }

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
}
