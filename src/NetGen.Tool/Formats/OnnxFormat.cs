using NetGen.Tool.Errors;
using NetGen.Tool.Networks;

namespace NetGen.Tool.Formats;

/// <summary>ONNX, which this version of the program neither reads nor writes.</summary>
internal sealed class OnnxFormat : IModelFormat
{
    public string Name => "onnx";

    public string Extension => ".onnx";

    public ImportedModel Import(string path, byte[] file) =>
        throw new InputException($"{OneLine.Escape(path)}: this version of netgen does not read ONNX; export the weights as safetensors, and give the layers by --layers");

    public void Export(LoadedNetwork network, Stream destination) =>
        throw new InputException("this version of netgen does not write ONNX; choose --to safetensors, text or csharp");
}
