using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Evaluation;

/// <summary>Computes the outputs of an operator, as its page in the ONNX standard defines them.</summary>
internal delegate IReadOnlyList<Tensor> Operation(OperatorCall call);
