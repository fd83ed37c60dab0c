<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source>page {0}</source>
        <translation>第 {0} 页</translation>
    </message>
    <message>
        <source>pages {0}–{1}</source>
        <translation>第 {0}–{1} 页</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out by a rule</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln 个被规则排除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln locked</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln 个已锁定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scan(s)</source>
        <translation>
            <numerusform>%Ln 个扫描件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln 个已损坏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln video(s)</source>
        <translation>
            <numerusform>%Ln 个视频</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s)</source>
        <translation>
            <numerusform>%Ln 个录音</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation>
            <numerusform>%Ln 个图纸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stored online only</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln 个仅在线存储</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too large</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln 个过大</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln away</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln 个不在位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without text</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln 个没有文本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) of programs</source>
        <translation>
            <numerusform>%Ln 个程序文件夹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln archive(s)</source>
        <translation>
            <numerusform>%Ln 个压缩包</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in archives</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln 个在压缩包中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln program file(s)</source>
        <translation>
            <numerusform>%Ln 个程序文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still waiting</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln 个仍在等待</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of other kinds</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln 个其他类型</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Show which and why</source>
        <translation>显示是哪些及原因</translation>
    </message>
    <message>
        <source>Go on indexing</source>
        <translation>继续索引</translation>
    </message>
    <message>
        <source>Make it anew from your files</source>
        <translation>用您的文件重建</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>检查资料库</translation>
    </message>
    <message>
        <source>Show the folders</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>选择其他…</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>See what it would find…</source>
        <translation>看看它会找到什么…</translation>
    </message>
    <message>
        <source>The library could not be opened ({0}). Your files are untouched.</source>
        <translation>无法打开资料库（{0}）。您的文件未受影响。</translation>
    </message>
    <message>
        <source>The search failed ({0}).</source>
        <translation>搜索失败（{0}）。</translation>
    </message>
    <message>
        <source>The indexing process could not be started ({0}).</source>
        <translation>无法启动索引进程（{0}）。</translation>
    </message>
    <message>
        <source>What you asked for begins by itself as soon as that is over.</source>
        <translation>该操作结束后，您要求的操作会自动开始。</translation>
    </message>
    <message>
        <source>Compacting ended unexpectedly. Nothing is lost; the library is searched as before.</source>
        <translation>压缩意外结束。没有任何丢失；搜索与之前一样。</translation>
    </message>
    <message>
        <source>Repairing ended unexpectedly. Another try goes on where this one ended.</source>
        <translation>修复意外结束。再次尝试会从中断处继续。</translation>
    </message>
    <message>
        <source>The change of encoder ended unexpectedly. Searching goes on as before; another try goes on.</source>
        <translation>更换编码器意外结束。搜索照常；再次尝试会继续。</translation>
    </message>
    <message>
        <source>The change of size ended unexpectedly. The library is searched at its old size.</source>
        <translation>更改大小意外结束。资料库仍以原来的大小搜索。</translation>
    </message>
    <message>
        <source>Forgetting ended unexpectedly. Your files are untouched.</source>
        <translation>移除意外结束。您的文件未受影响。</translation>
    </message>
    <message>
        <source>Indexing ended unexpectedly. All that was read so far is kept and searchable.</source>
        <translation>索引意外结束。目前已读取的内容均已保存并可搜索。</translation>
    </message>
    <message>
        <source>{0} forgotten. The files on disk are untouched.</source>
        <translation>已移除 {0}。磁盘上的文件未受影响。</translation>
    </message>
    <message numerus="yes">
        <source>The library is searched at %Ln dimension(s) now.</source>
        <translation>
            <numerusform>资料库现在以 %Ln 个维度搜索。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. All that was read so far is searchable.</source>
        <translation>已停止。目前已读取的内容均可搜索。</translation>
    </message>
    <message>
        <source>{0} indexed; {1} not readable.</source>
        <translation>已索引 {0}；{1}不可读取。</translation>
    </message>
    <message>
        <source>{0} indexed; {1} read in part.</source>
        <translation>已索引 {0}；{1}仅部分读取。</translation>
    </message>
    <message>
        <source>{0} indexed.</source>
        <translation>已索引 {0}。</translation>
    </message>
    <message>
        <source>Everything is up to date.</source>
        <translation>一切都是最新的。</translation>
    </message>
    <message>
        <source>its English encoder</source>
        <translation>其英语编码器</translation>
    </message>
    <message>
        <source>its multilingual encoder</source>
        <translation>其多语言编码器</translation>
    </message>
    <message>
        <source>Your computer speaks {0}: Kenning reads your files with {1}.</source>
        <translation>您的计算机使用{0}：Kenning 用{1}读取您的文件。</translation>
    </message>
    <message>
        <source>Your files are in {0} and your computer speaks {1}: Kenning reads them with {2}.</source>
        <translation>您的文件使用{0}，您的计算机使用{1}：Kenning 用{2}读取它们。</translation>
    </message>
    <message>
        <source>Your files are in {0}: Kenning reads them with {1}.</source>
        <translation>您的文件使用{0}：Kenning 用{1}读取它们。</translation>
    </message>
    <message>
        <source>{0} of your passages are in {1}, which {2} was not made for and {3} was.</source>
        <translation>您的段落中有 {0} 使用{1}，{2} 不适用于该语言，而 {3} 适用。</translation>
    </message>
    <message>
        <source>The library is read with {0} now.</source>
        <translation>资料库现在用 {0} 读取。</translation>
    </message>
    <message>
        <source>The library stays with {0}.</source>
        <translation>资料库继续使用 {0}。</translation>
    </message>
    <message>
        <source>another language</source>
        <translation>另一种语言</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more language(s)</source>
        <translation>
            <numerusform>另外 %Ln 种语言</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} with {1} written to {2} ({3}).</source>
        <translation>已将 {0}（含 {1}）写入 {2}（{3}）。</translation>
    </message>
    <message>
        <source>The library takes {0} now, {1} less.</source>
        <translation>资料库现在占用 {0}，减少了 {1}。</translation>
    </message>
    <message>
        <source>There was nothing to give back; the library takes {0}.</source>
        <translation>没有可释放的空间；资料库占用 {0}。</translation>
    </message>
    <message>
        <source>The library is whole: {0}, {1} and {2} of its own were checked.</source>
        <translation>资料库完好：已检查 {0}、{1} 及其自身的 {2}。</translation>
    </message>
    <message>
        <source>{0} written to {1} ({2}), with no text. Give the file only to those who may read your files.</source>
        <translation>已将 {0} 写入 {1}（{2}），不含任何文本。请只把该文件交给可以阅读您文件的人。</translation>
    </message>
    <message>
        <source>{0} of {1} wait for files that you add; {2} are of passages that are here already.</source>
        <translation>{1} 中的 {0} 等待您添加的文件；{2} 个属于这里已有的段落。</translation>
    </message>
    <message>
        <source>{0} were made again and agree.</source>
        <translation>已重新计算 {0} 个，结果一致。</translation>
    </message>
    <message>
        <source>{0} dropped; your documents keep theirs.</source>
        <translation>已丢弃 {0}；您的文档保留各自的向量。</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>连同出处复制</translation>
    </message>
    <message>
        <source>More like the selection</source>
        <translation>更多与所选类似</translation>
    </message>
    <message>
        <source>Less like the selection</source>
        <translation>更少与所选类似</translation>
    </message>
    <message>
        <source>Sample documents</source>
        <translation>示例文档</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>未公布</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>约 {0}</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>The exact size is known before the first byte is asked for.</source>
        <translation>在请求第一个字节之前即可得知确切大小。</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} 个词元</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>任意长度</translation>
    </message>
    <message>
        <source>Longest text</source>
        <translation>最长文本</translation>
    </message>
    <message>
        <source>About three quarters of a word each, in English.</source>
        <translation>英语中每个约为四分之三个单词。</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>{0} million</source>
        <translation>{0} 百万</translation>
    </message>
    <message>
        <source>Published score</source>
        <translation>公布的得分</translation>
    </message>
    <message>
        <source>Measured here</source>
        <translation>本机实测</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>{0}, trained also for {1}</source>
        <translation>{0}，还针对 {1} 训练过</translation>
    </message>
    <message>
        <source>{0} questions from your own passages: the right one of {1} came first for {2} with it, for {3} now.</source>
        <translation>取自您自己段落的 {0} 个问题：在 {1} 个中正确者排第一的，用它为 {2} 个，用现有的为 {3} 个。</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>未知语言</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}, now {3}</source>
        <translation>{0}：{2} 中的 {1}，现在 {3}</translation>
    </message>
    <message>
        <source>Reading {0} anew takes about {1}. Vectors take {2} then, {3} now, and {4} more until it is done.</source>
        <translation>重新读取 {0} 需要{1}。届时向量占用 {2}，现在为 {3}，完成前另需 {4}。</translation>
    </message>
    <message>
        <source>no sizes measured yet</source>
        <translation>尚未测量任何大小</translation>
    </message>
    <message>
        <source>The open library was made with this encoder.</source>
        <translation>打开的资料库是用此编码器建立的。</translation>
    </message>
    <message>
        <source>The open library is read with {0}. To search it with another encoder its passages are read anew, from the library itself; the old vectors answer until all are there.</source>
        <translation>打开的资料库用 {0} 读取。要用另一个编码器搜索，需从资料库本身重新读取其段落；在全部完成之前，仍由旧向量作答。</translation>
    </message>
    <message>
        <source>For as much text as the open library holds, that takes {0} on this computer.</source>
        <translation>按打开的资料库所含文本量，在此计算机上需要{0}。</translation>
    </message>
    <message>
        <source>Where the encoder runs is known after the first search.</source>
        <translation>首次搜索后即可知道编码器在何处运行。</translation>
    </message>
    <message>
        <source>The encoder runs on {0}.</source>
        <translation>编码器在 {0} 上运行。</translation>
    </message>
    <message>
        <source>The encoder runs on {0} ({1}).</source>
        <translation>编码器在 {0}（{1}）上运行。</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>every kind of file</source>
        <translation>所有文件类型</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Type: {0}</source>
        <translation>类型：{0}</translation>
    </message>
    <message>
        <source>From: {0}</source>
        <translation>自：{0}</translation>
    </message>
    <message>
        <source>Before: {0}</source>
        <translation>早于：{0}</translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation>语言：{0}</translation>
    </message>
    <message>
        <source>In: {0}</source>
        <translation>位置：{0}</translation>
    </message>
    <message>
        <source>Title: {0}</source>
        <translation>标题：{0}</translation>
    </message>
    <message>
        <source>By: {0}</source>
        <translation>作者：{0}</translation>
    </message>
    <message>
        <source>Tag: {0}</source>
        <translation>标签：{0}</translation>
    </message>
    <message>
        <source>Label: {0}</source>
        <translation>分类：{0}</translation>
    </message>
    <message>
        <source>Exactly “{0}”</source>
        <translation>完全匹配“{0}”</translation>
    </message>
    <message>
        <source>Without “{0}”</source>
        <translation>不含“{0}”</translation>
    </message>
    <message>
        <source>Either: {0}</source>
        <translation>任一：{0}</translation>
    </message>
    <message>
        <source>how long may I keep the deposit</source>
        <translation>押金可以扣留多久</translation>
    </message>
    <message>
        <source>A question or a few words: found by meaning and by words</source>
        <translation>一个问题或几个词：按含义和词语查找</translation>
    </message>
    <message>
        <source>&quot;two months&apos; rent&quot;</source>
        <translation>&quot;两个月租金&quot;</translation>
    </message>
    <message>
        <source>Exactly these words, in this order</source>
        <translation>完全是这些词，按此顺序</translation>
    </message>
    <message>
        <source>contract -draft</source>
        <translation>合同 -草稿</translation>
    </message>
    <message>
        <source>Without a word, or without “a phrase”</source>
        <translation>不含某个词，或不含“某个短语”</translation>
    </message>
    <message>
        <source>rent OR lease</source>
        <translation>租金 OR 租约</translation>
    </message>
    <message>
        <source>Either of two words</source>
        <translation>两个词中的任一个</translation>
    </message>
    <message>
        <source>contra*</source>
        <translation>contra*</translation>
    </message>
    <message>
        <source>Words that begin so</source>
        <translation>以此开头的词</translation>
    </message>
    <message>
        <source>Only files of this kind: pdf, docx, word, mail, image, code …</source>
        <translation>仅此类文件：pdf, docx, word, mail, image, code …</translation>
    </message>
    <message>
        <source>in:papers</source>
        <translation>in:papers</translation>
    </message>
    <message>
        <source>Only in folders of this name</source>
        <translation>仅此名称的文件夹中</translation>
    </message>
    <message>
        <source>Changed since then; also 2024, 2024-03-15, yesterday, 7d</source>
        <translation>此后更改的；也可用 2024, 2024-03-15, yesterday, 7d</translation>
    </message>
    <message>
        <source>Changed before then</source>
        <translation>此前更改的</translation>
    </message>
    <message>
        <source>title:agreement</source>
        <translation>title:合同</translation>
    </message>
    <message>
        <source>Only documents with this in their title</source>
        <translation>仅标题中含此内容的文档</translation>
    </message>
    <message>
        <source>author:byron</source>
        <translation>author:鲁迅</translation>
    </message>
    <message>
        <source>Only what this person wrote or sent</source>
        <translation>仅此人撰写或发送的内容</translation>
    </message>
    <message>
        <source>tag:taxes</source>
        <translation>tag:税务</translation>
    </message>
    <message>
        <source>Only documents that you tagged so; tag:pinned too</source>
        <translation>仅您加了此标签的文档；也可用 tag:pinned</translation>
    </message>
    <message>
        <source>label:invoices</source>
        <translation>label:发票</translation>
    </message>
    <message>
        <source>Only mail and files with this label, category or keyword</source>
        <translation>仅限带有此标签、类别或关键词的邮件和文件</translation>
    </message>
    <message>
        <source>Only documents in this language</source>
        <translation>仅此语言的文档</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>转到搜索框</translation>
    </message>
    <message>
        <source>Find in the document where the keyboard is in it, else go to the search box</source>
        <translation>焦点在文档中时在文档内查找，否则转到搜索框</translation>
    </message>
    <message>
        <source>Into the results, and through them</source>
        <translation>进入结果并逐个浏览</translation>
    </message>
    <message>
        <source>Earlier questions, in the search box</source>
        <translation>搜索框中的历史问题</translation>
    </message>
    <message>
        <source>Saved searches; save this one</source>
        <translation>已保存的搜索；保存当前搜索</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open at the page of the passage</source>
        <translation>在段落所在页打开</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>用其他程序打开</translation>
    </message>
    <message>
        <source>Select several results, or all</source>
        <translation>选择多个或全部结果</translation>
    </message>
    <message>
        <source>Write the list of results to a file</source>
        <translation>将结果列表写入文件</translation>
    </message>
    <message>
        <source>Tags of the selected documents</source>
        <translation>所选文档的标签</translation>
    </message>
    <message>
        <source>Pin the selected documents, or unpin them</source>
        <translation>固定或取消固定所选文档</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>在文件夹中显示文件</translation>
    </message>
    <message>
        <source>Copy the passage, or the selection, with its citation</source>
        <translation>连同出处复制段落或所选内容</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Next passage of the document, or next place of what is found in it</source>
        <translation>文档中的下一段落，或下一处查找结果</translation>
    </message>
    <message>
        <source>Previous passage, or place</source>
        <translation>上一段落或上一处</translation>
    </message>
    <message>
        <source>Go to a page of a PDF</source>
        <translation>转到 PDF 的某一页</translation>
    </message>
    <message>
        <source>Contents of the document</source>
        <translation>文档目录</translation>
    </message>
    <message>
        <source>Into the document</source>
        <translation>进入文档</translation>
    </message>
    <message>
        <source>Similar documents</source>
        <translation>相似文档</translation>
    </message>
    <message>
        <source>Similar passages; of the selection, if there is one</source>
        <translation>相似段落；若有所选内容则与其相似</translation>
    </message>
    <message>
        <source>More, or less, like the chosen result, in the list</source>
        <translation>在列表中，更多或更少与所选结果类似</translation>
    </message>
    <message>
        <source>More like this passage, or the selection, in the results</source>
        <translation>在结果中，更多与此段落或所选内容类似</translation>
    </message>
    <message>
        <source>Less like this</source>
        <translation>更少此类</translation>
    </message>
    <message>
        <source>Search only in the folder of the chosen result, or in all again</source>
        <translation>只在所选结果的文件夹中搜索，或重新搜索全部</translation>
    </message>
    <message>
        <source>Why was this found?</source>
        <translation>为什么找到它？</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>更多筛选条件</translation>
    </message>
    <message>
        <source>What can be typed into the search box</source>
        <translation>搜索框中可输入的内容</translation>
    </message>
    <message>
        <source>Page or text of a PDF</source>
        <translation>PDF 的页面或文本</translation>
    </message>
    <message>
        <source>Next page of a PDF</source>
        <translation>PDF 的下一页</translation>
    </message>
    <message>
        <source>Previous page of a PDF</source>
        <translation>PDF 的上一页</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit the width; letters as large as at first</source>
        <translation>适合宽度；字号恢复为初始大小</translation>
    </message>
    <message>
        <source>Select in a document, as in any text; copy what is selected</source>
        <translation>像在任何文本中一样在文档中选择；复制所选内容</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Search page</source>
        <translation>搜索页</translation>
    </message>
    <message>
        <source>Folders page</source>
        <translation>文件夹页</translation>
    </message>
    <message>
        <source>Libraries: open another one</source>
        <translation>资料库：打开另一个</translation>
    </message>
    <message>
        <source>Map of the library</source>
        <translation>资料库地图</translation>
    </message>
    <message>
        <source>Bring the library up to date</source>
        <translation>更新资料库</translation>
    </message>
    <message>
        <source>Pause or resume indexing</source>
        <translation>暂停或继续索引</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>These shortcuts</source>
        <translation>这些快捷键</translation>
    </message>
    <message>
        <source>Copy what a report of a fault needs</source>
        <translation>复制故障报告所需的信息</translation>
    </message>
    <message>
        <source>Back from similar documents; clear plus and minus; clear the box</source>
        <translation>从相似文档返回；清除加减；清空搜索框</translation>
    </message>
    <message>
        <source>Close Kenning</source>
        <translation>关闭 Kenning</translation>
    </message>
    <message>
        <source>My library</source>
        <translation>我的资料库</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>“{0}”</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 个文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>rare</source>
        <translation>少见</translation>
    </message>
    <message>
        <source>common</source>
        <translation>常见</translation>
    </message>
    <message>
        <source>strong match</source>
        <translation>强匹配</translation>
    </message>
    <message>
        <source>good match</source>
        <translation>良好匹配</translation>
    </message>
    <message>
        <source>weak match</source>
        <translation>弱匹配</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln 个段落</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln 个结果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more place(s)</source>
        <translation>
            <numerusform>另有 %Ln 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar version(s)</source>
        <translation>
            <numerusform>%Ln 个相似版本</numerusform>
        </translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>正在移除</translation>
    </message>
    <message>
        <source>Reading again</source>
        <translation>正在重新读取</translation>
    </message>
    <message>
        <source>Changing the size</source>
        <translation>正在更改大小</translation>
    </message>
    <message>
        <source>Compacting the library</source>
        <translation>正在压缩资料库</translation>
    </message>
    <message>
        <source>Repairing the library</source>
        <translation>正在修复资料库</translation>
    </message>
    <message>
        <source>Reading passages with another encoder</source>
        <translation>正在用另一编码器读取段落</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>正在索引</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln 个新的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kind(s) of files</source>
        <translation>
            <numerusform>%Ln 种文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %Ln day(s)</source>
        <translation>
            <numerusform>最近 %Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>meanings</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>texts and list of files</source>
        <translation>文本和文件列表</translation>
    </message>
    <message>
        <source>passages and earlier states of them</source>
        <translation>段落及其早期状态</translation>
    </message>
    <message>
        <source>search indexes</source>
        <translation>搜索索引</translation>
    </message>
    <message>
        <source>lists of changes</source>
        <translation>更改列表</translation>
    </message>
    <message>
        <source>{0} on disk</source>
        <translation>磁盘占用 {0}</translation>
    </message>
    <message>
        <source>Compact gives back what earlier states left.</source>
        <translation>压缩可释放早期状态遗留的空间。</translation>
    </message>
    <message>
        <source>Every passage is compared at each search; an index is made where that takes too long.</source>
        <translation>每次搜索都会比较所有段落；耗时过长时会建立索引。</translation>
    </message>
    <message>
        <source>A search index finds {0} % of what comparing every passage finds, in {1} ms instead of {2}; measured on this library.</source>
        <translation>搜索索引能找到比较所有段落所得的 {0}%，用时 {1} 毫秒而非 {2} 毫秒；在此资料库上测得。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s)</source>
        <translation>
            <numerusform>%Ln 个向量</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of another library wait for files that ask for them ({1}).</source>
        <translation>另一资料库的 {0} 正等待需要它们的文件（{1}）。</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>几秒钟</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s)</source>
        <translation>
            <numerusform>约 %Ln 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>约一分钟</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>约 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>about {0} h {1} min</source>
        <translation>约 {0} 小时 {1} 分钟</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} 毫秒</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} 至 {1}</translation>
    </message>
    <message>
        <source>From {0}</source>
        <translation>自 {0}</translation>
    </message>
    <message>
        <source>Until {0}</source>
        <translation>至 {0}</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>任意日期</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Watched: what you save is found in a moment</source>
        <translation>监视中：您保存的内容立即可以找到</translation>
    </message>
    <message>
        <source>Away: it is looked at when it is back</source>
        <translation>不在位：恢复后将会查看</translation>
    </message>
    <message>
        <source>Not followed now: the library cannot be written to</source>
        <translation>目前不跟踪：无法写入资料库</translation>
    </message>
    <message numerus="yes">
        <source>Watched; its network drives are looked at every %Ln minute(s)</source>
        <translation>
            <numerusform>监视中；其网络驱动器每 %Ln 分钟查看一次</numerusform>
        </translation>
    </message>
    <message>
        <source>a network drive</source>
        <translation>网络驱动器</translation>
    </message>
    <message>
        <source>the system watches no more folders</source>
        <translation>系统无法监视更多文件夹</translation>
    </message>
    <message>
        <source>it cannot be watched</source>
        <translation>无法监视</translation>
    </message>
    <message numerus="yes">
        <source>Looked at every %Ln minute(s) ({0})</source>
        <translation>
            <numerusform>每 %Ln 分钟查看一次（{0}）</numerusform>
        </translation>
    </message>
    <message>
        <source>This desktop has no tray. When the window closes, a process without a window keeps the library up to date until Kenning is opened again.</source>
        <translation>此桌面没有托盘。窗口关闭后，一个无窗口的进程会让资料库保持最新，直到再次打开 Kenning。</translation>
    </message>
    <message>
        <source>On this system Kenning cannot do so yet.</source>
        <translation>在此系统上，Kenning 尚不支持此功能。</translation>
    </message>
    <message>
        <source>GNOME&apos;s and KDE&apos;s search, and “Find similar” in file managers. Kenning answers while it runs; GNOME wants one more step, which kenning service install names.</source>
        <translation>GNOME 和 KDE 的搜索，以及文件管理器中的“查找相似文档”。Kenning 运行时才会回答；GNOME 还需要一个步骤，kenning service install 会说明。</translation>
    </message>
    <message>
        <source>Group {0}</source>
        <translation>第 {0} 组</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>查找范围：</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>Kenning: search</source>
        <translation>Kenning：搜索</translation>
    </message>
</context>
<context>
    <name>AccessPage</name>
    <message>
        <source>Programs</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>What programs got</source>
        <translation>程序获得的内容</translation>
    </message>
    <message>
        <source>Allow…</source>
        <translation>允许…</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Other programs on this computer, such as an assistant, can ask Kenning. Each reads nothing until you allow it, and only the folders and kinds that you name. Kenning never sends anything by itself; what a program does with what it reads is up to that program.</source>
        <translation>此计算机上的其他程序（例如助手）可以询问 Kenning。在您允许之前，它们什么也读不到；允许后也只能读取您指定的文件夹和类型。Kenning 绝不会自行发送任何内容；程序如何使用所读内容由该程序决定。</translation>
    </message>
    <message>
        <source>Programs, and what they got</source>
        <translation>程序及其获得的内容</translation>
    </message>
    <message>
        <source>What they got</source>
        <translation>获得的内容</translation>
    </message>
    <message>
        <source>No program has got anything yet.</source>
        <translation>尚无程序获得任何内容。</translation>
    </message>
    <message>
        <source>No program has asked yet. One asks when it starts “kenning serve”; it then stands here.</source>
        <translation>尚无程序提出请求。程序启动“kenning serve”时会提出请求，届时会显示在这里。</translation>
    </message>
    <message>
        <source>asks to read</source>
        <translation>请求读取</translation>
    </message>
    <message>
        <source>may read</source>
        <translation>可以读取</translation>
    </message>
    <message>
        <source>may read nothing</source>
        <translation>不可读取任何内容</translation>
    </message>
    <message>
        <source>may read nothing any more</source>
        <translation>不再可以读取任何内容</translation>
    </message>
    <message>
        <source>{0} passages an hour, {1} a day</source>
        <translation>每小时 {0} 个段落，每天 {1} 个</translation>
    </message>
    <message>
        <source>last got something {0}</source>
        <translation>上次获得内容：{0}</translation>
    </message>
    <message>
        <source>asked {0}</source>
        <translation>请求时间：{0}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
</context>
<context>
    <name>AccessPresenter</name>
    <message>
        <source>Access</source>
        <translation>访问权限</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Paused: on battery</source>
        <translation>已暂停：使用电池</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>正在查找更改</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在工作</translation>
    </message>
    <message>
        <source>Indexing {0} of {1}</source>
        <translation>正在索引 {0}/{1}</translation>
    </message>
    <message>
        <source>The library is not open</source>
        <translation>资料库未打开</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>正在打开资料库</translation>
    </message>
    <message>
        <source>No folders yet</source>
        <translation>还没有文件夹</translation>
    </message>
    <message>
        <source>Waiting for another process of Kenning</source>
        <translation>正在等待另一个 Kenning 进程</translation>
    </message>
    <message>
        <source>Away: what is known of your folders stays searchable</source>
        <translation>不可用：文件夹的已知内容仍可搜索</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>{0} of {1} folders away</source>
        <translation>{1} 个文件夹中有 {0} 个不可用</translation>
    </message>
    <message>
        <source>{0} not readable</source>
        <translation>{0}不可读取</translation>
    </message>
</context>
<context>
    <name>BackgroundPresenter</name>
    <message>
        <source>What starts at login could not be changed: {0}</source>
        <translation>无法更改登录时启动的项目：{0}</translation>
    </message>
    <message>
        <source>Not all of the desktop&apos;s files could be changed: {0}</source>
        <translation>无法更改桌面的部分文件：{0}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check of the library</source>
        <translation>资料库检查</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Repaired. {0}</source>
        <translation>已修复。{0}</translation>
    </message>
    <message>
        <source>Nothing is damaged; this is worth knowing.</source>
        <translation>没有损坏；以下情况值得了解。</translation>
    </message>
    <message>
        <source>Something is damaged that cannot be repaired. Your own files are untouched: the library can be made anew from them. All of them are read again, which takes as long as it did at first.</source>
        <translation>有无法修复的损坏。您自己的文件未受影响：可以用它们重建资料库。所有文件都会重新读取，所需时间与首次相同。</translation>
    </message>
    <message>
        <source>Something is damaged. Your own files are untouched, and the library can be repaired.</source>
        <translation>有损坏。您自己的文件未受影响，资料库可以修复。</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Bring it up to date</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>The library has to be made anew; the damaged part is kept aside.</source>
        <translation>资料库必须重建；损坏的部分会另行保留。</translation>
    </message>
    <message>
        <source>Repairing mends it; what was lost is read again from your files.</source>
        <translation>修复即可解决；丢失的部分会从您的文件重新读取。</translation>
    </message>
    <message>
        <source>Bringing the library up to date mends it.</source>
        <translation>更新资料库即可解决。</translation>
    </message>
    <message>
        <source>Compacting removes it.</source>
        <translation>压缩会将其移除。</translation>
    </message>
    <message>
        <source>Plug its disk in, or forget the folder on this page.</source>
        <translation>请连接其磁盘，或在此页移除该文件夹。</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>请释放一些空间。</translation>
    </message>
    <message>
        <source>Making the library anew mends this, too.</source>
        <translation>重建资料库也会解决此问题。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>of files</comment>
        <translation>
            <numerusform>另有 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageModel</name>
    <message>
        <source>Indexed</source>
        <translation>已索引</translation>
    </message>
    <message>
        <source>Read in part</source>
        <translation>部分读取</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>其他名称</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>不可读取</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>原因及处理办法</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>段落</translation>
    </message>
</context>
<context>
    <name>DatePopup</name>
    <message>
        <source>Changed between</source>
        <translation>更改时间介于</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>显示这些</translation>
    </message>
</context>
<context>
    <name>DiagnosticsPresenter</name>
    <message>
        <source>Gathering versions, self-test and logs…</source>
        <translation>正在收集版本、自检和日志…</translation>
    </message>
    <message>
        <source>Copied: versions, the encoder&apos;s self-test, your folders&apos; names, and the last of the logs.</source>
        <translation>已复制：版本、编码器自检、您的文件夹名称和最近的日志。</translation>
    </message>
    <message>
        <source>This could not be gathered: {0}</source>
        <translation>无法收集：{0}</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Let go to index</source>
        <translation>松开即可索引</translation>
    </message>
    <message>
        <source>The files stay where they are; Kenning only reads them.</source>
        <translation>文件留在原处；Kenning 只读取它们。</translation>
    </message>
    <message>
        <source>Let go to search</source>
        <translation>松开即可搜索</translation>
    </message>
    <message>
        <source>These words become the question.</source>
        <translation>这些文字将成为问题。</translation>
    </message>
    <message>
        <source>This cannot be added</source>
        <translation>无法添加此内容</translation>
    </message>
    <message>
        <source>Only files and folders of this computer can be dropped here.</source>
        <translation>此处只能放入本计算机的文件和文件夹。</translation>
    </message>
</context>
<context>
    <name>EncoderDetails</name>
    <message>
        <source>by {0}</source>
        <translation>由 {0} 提供</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>none is published</source>
        <translation>未公布</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <source>Published score</source>
        <translation>公布的得分</translation>
    </message>
    <message>
        <source>What the score is of</source>
        <translation>得分的含义</translation>
    </message>
</context>
<context>
    <name>EncodersController</name>
    <message>
        <source>The process that adds encoders could not be started ({0}).</source>
        <translation>无法启动添加编码器的进程（{0}）。</translation>
    </message>
    <message>
        <source>Adding {0} ended unexpectedly; nothing was installed. What was downloaded is kept.</source>
        <translation>添加 {0} 意外结束；未安装任何内容。已下载的部分会保留。</translation>
    </message>
</context>
<context>
    <name>EncodersModel</name>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>Can be added</source>
        <translation>可添加</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不可用</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>在此计算机上</translation>
    </message>
    <message>
        <source>no licence published</source>
        <translation>未公布许可证</translation>
    </message>
    <message>
        <source>{0} dims</source>
        <translation>{0} 维</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} 个词元</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>任意长度</translation>
    </message>
</context>
<context>
    <name>EncodersPage</name>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Use for new libraries</source>
        <translation>用于新资料库</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Add from a folder…</source>
        <translation>从文件夹添加…</translation>
    </message>
    <message>
        <source>A folder with an exported encoder, or with weights that were brought here</source>
        <translation>包含已导出编码器或已带来的权重的文件夹</translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>About the chosen encoder</source>
        <translation>关于所选编码器</translation>
    </message>
    <message>
        <source>Progress of adding the encoder</source>
        <translation>添加编码器的进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{0} of it are here from a download that was stopped; adding it goes on from there.</source>
        <translation>上次中断的下载已有 {0}；将从那里继续添加。</translation>
    </message>
    <message>
        <source>Used for new libraries</source>
        <translation>用于新资料库</translation>
    </message>
    <message>
        <source>Delete the download</source>
        <translation>删除下载内容</translation>
    </message>
    <message>
        <source>Recommended for you: {0} ({1} in {2}; 10,000 passages take {3}).</source>
        <translation>为您推荐：{0}（{2}为 {1}；10,000 个段落需要{3}）。</translation>
    </message>
    <message>
        <source>Choose a folder with an encoder or its weights</source>
        <translation>选择包含编码器或其权重的文件夹</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Downloading {0}</source>
        <translation>正在下载 {0}</translation>
    </message>
    <message>
        <source>Making an encoder of {0}; this takes some minutes</source>
        <translation>正在用 {0} 制作编码器；需要几分钟</translation>
    </message>
    <message>
        <source>Installing {0}</source>
        <translation>正在安装 {0}</translation>
    </message>
    <message>
        <source>Asking for the list of files…</source>
        <translation>正在请求文件列表…</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>{0} a second</source>
        <translation>每秒 {0}</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>剩余 {0}</translation>
    </message>
    <message>
        <source>{0} is ready.</source>
        <translation>{0} 已就绪。</translation>
    </message>
    <message>
        <source>Stopped. What was downloaded is kept for the next time.</source>
        <translation>已停止。已下载的部分留待下次使用。</translation>
    </message>
    <message>
        <source>Libraries that were made with it cannot be searched until it is added again.</source>
        <translation>用它建立的资料库在重新添加之前无法搜索。</translation>
    </message>
    <message>
        <source>The open library was made with it and could not be searched any more.</source>
        <translation>打开的资料库是用它建立的，移除后将无法搜索。</translation>
    </message>
    <message>
        <source>Remove {0}?</source>
        <translation>移除 {0}？</translation>
    </message>
    <message>
        <source>Remove this encoder?</source>
        <translation>移除此编码器？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>{0} was removed.</source>
        <translation>已移除 {0}。</translation>
    </message>
</context>
<context>
    <name>FileTable</name>
    <message>
        <source>Files of the folder</source>
        <translation>文件夹中的文件</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>FilesPresenter</name>
    <message>
        <source>Copied with its citation: {0}</source>
        <translation>已连同出处复制：{0}</translation>
    </message>
    <message>
        <source>{0} could not be opened. Is there a program for it?</source>
        <translation>无法打开 {0}。是否有可用的程序？</translation>
    </message>
    <message>
        <source>{0} is not there now. What was read from it stays searchable, and its text is shown here.</source>
        <translation>{0} 现在不在原处。已读取的内容仍可搜索，其文本显示在此处。</translation>
    </message>
    <message>
        <source>{0} is not on this computer: the library is a copy of a published one. Its text is shown here.</source>
        <translation>{0} 不在此计算机上：该资料库是已发布资料库的副本。此处显示其文本。</translation>
    </message>
    <message>
        <source>Your viewer opens at the beginning; the passage is on page {0}.</source>
        <translation>您的查看器会从头打开；该段落在第 {0} 页。</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Only PDF</source>
        <translation>仅 PDF</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Only documents, presentations, books and diagrams</source>
        <translation>仅文档、演示文稿、图书和图表</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Only spreadsheets and tables</source>
        <translation>仅电子表格和表格</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Only e-mail</source>
        <translation>仅电子邮件</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Only plain text and Markdown</source>
        <translation>仅纯文本和 Markdown</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Only web pages</source>
        <translation>仅网页</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Only source code and data</source>
        <translation>仅源代码和数据</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>更多筛选条件</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Way of searching</source>
        <translation>搜索方式</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Chosen on the map</source>
        <translation>地图上所选</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选条件</translation>
    </message>
    <message>
        <source>What can be typed into the search box</source>
        <translation>搜索框中可输入的内容</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>所有文件夹</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>任意日期</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>最近一年</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从…到…</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>任意标签</translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation>语言：{0}</translation>
    </message>
    <message>
        <source>On the map: {0}</source>
        <translation>地图上：{0}</translation>
    </message>
    <message>
        <source>Meaning only</source>
        <translation>仅含义</translation>
    </message>
    <message>
        <source>Words only</source>
        <translation>仅词语</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新优先</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>最大优先</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>按文件夹</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>移除：{0}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this document</source>
        <translation>在此文档中查找</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Stop finding</source>
        <translation>停止查找</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>{0} 或更多</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Not in this document</source>
        <translation>此文档中没有</translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Folders are read, never changed. What you add, change or remove in them is noticed by itself.</source>
        <translation>文件夹只会被读取，绝不会被更改。您在其中的添加、更改或移除会被自动察觉。</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add single files</source>
        <translation>添加单个文件</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>所有文件夹</translation>
    </message>
    <message>
        <source>Show the files of all folders</source>
        <translation>显示所有文件夹中的文件</translation>
    </message>
    <message>
        <source>Part of a file&apos;s name</source>
        <translation>文件名的一部分</translation>
    </message>
    <message>
        <source>Filter the files by name</source>
        <translation>按名称筛选文件</translation>
    </message>
    <message>
        <source>Read unreadable files again</source>
        <translation>重新读取不可读取的文件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln single file(s)</source>
        <translation>
            <numerusform>%Ln 个单独文件</numerusform>
        </translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>已读取的内容</translation>
    </message>
    <message>
        <source>No folder yet</source>
        <translation>还没有文件夹</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>state: number of files</comment>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Read this file again</source>
        <translation>重新读取此文件</translation>
    </message>
</context>
<context>
    <name>FoldersPresenter</name>
    <message>
        <source>{0} is in the library already; Kenning looks for changes in it.</source>
        <translation>{0} 已在资料库中；Kenning 会查看其中的更改。</translation>
    </message>
    <message>
        <source>{0} and {1} more are in the library already; Kenning looks for changes in them.</source>
        <translation>{0} 及另外 {1} 个已在资料库中；Kenning 会查看其中的更改。</translation>
    </message>
    <message>
        <source>{0} is not there, so it was not added.</source>
        <translation>{0} 不存在，因此未添加。</translation>
    </message>
    <message>
        <source>{0} and {1} more are not there, so they were not added.</source>
        <translation>{0} 和另外 {1} 个不存在，因此未添加。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) left out; only files and folders of this computer can be added.</source>
        <translation>
            <numerusform>已略过 %Ln 个地址；只能添加此电脑上的文件和文件夹。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only files and folders of this computer can be dropped here.</source>
        <translation>此处只能放入本计算机的文件和文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder to search</source>
        <translation>选择要搜索的文件夹</translation>
    </message>
    <message>
        <source>Choose files to search</source>
        <translation>选择要搜索的文件</translation>
    </message>
    <message>
        <source>{0} will no longer be found. The files on disk stay untouched.</source>
        <translation>将不再找到 {0}。磁盘上的文件不受影响。</translation>
    </message>
    <message>
        <source>Forget {0}?</source>
        <translation>移除 {0}？</translation>
    </message>
    <message>
        <source>Forget this folder?</source>
        <translation>移除此文件夹？</translation>
    </message>
    <message>
        <source>Forget this file?</source>
        <translation>忘记此文件？</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>Folds</name>
    <message>
        <source>Other places of the same text</source>
        <translation>相同文本的其他位置</translation>
    </message>
    <message>
        <source>Versions that read nearly the same</source>
        <translation>内容几乎相同的版本</translation>
    </message>
</context>
<context>
    <name>ForgettingPresenter</name>
    <message>
        <source>{0} is not added. The files on disk are untouched.</source>
        <translation>未添加 {0}。磁盘上的文件未受影响。</translation>
    </message>
    <message>
        <source>{0}: {1} forgotten. The files on disk are untouched.</source>
        <translation>{0}：已移除{1}。磁盘上的文件未受影响。</translation>
    </message>
    <message>
        <source>{0} and {2} more: {1} forgotten. The files on disk are untouched.</source>
        <translation>{0} 及另外 {2} 个：已移除{1}。磁盘上的文件未受影响。</translation>
    </message>
</context>
<context>
    <name>FormattedView</name>
    <message>
        <source>Formatted document</source>
        <translation>带格式的文档</translation>
    </message>
</context>
<context>
    <name>GrantDialog</name>
    <message>
        <source>Allow a program to read</source>
        <translation>允许程序读取</translation>
    </message>
    <message>
        <source>Folders that it may read</source>
        <translation>它可以读取的文件夹</translation>
    </message>
    <message>
        <source>Only a folder in one of them…</source>
        <translation>仅其中的某个文件夹…</translation>
    </message>
    <message>
        <source>Every kind of file</source>
        <translation>所有文件类型</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>passages an hour,</source>
        <translation>个段落每小时，</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>个每天</translation>
    </message>
    <message>
        <source>What may {0} read?</source>
        <translation>{0} 可以读取什么？</translation>
    </message>
    <message>
        <source>It sees nothing of anything else, and the log shows what it got.</source>
        <translation>除此之外它什么也看不到，日志会显示它获得的内容。</translation>
    </message>
    <message>
        <source>Choose a folder that it may read</source>
        <translation>选择它可以读取的文件夹</translation>
    </message>
</context>
<context>
    <name>HitsPresenter</name>
    <message>
        <source>Path copied: {0}</source>
        <translation>已复制路径：{0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied</source>
        <translation>
            <numerusform>已复制 %Ln 个路径</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>选择程序</translation>
    </message>
    <message>
        <source>There is no list yet; ask something first.</source>
        <translation>还没有列表；请先提问。</translation>
    </message>
    <message>
        <source>Write the list of results</source>
        <translation>写出结果列表</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>BibTeX (*.bib)</source>
        <translation>BibTeX (*.bib)</translation>
    </message>
    <message>
        <source>{0} written to {1}</source>
        <translation>已将{0}写入 {1}</translation>
    </message>
    <message>
        <source>{0} without a known title and author were left out</source>
        <translation>标题和作者不明的{0}已略去</translation>
    </message>
    <message>
        <source>The list could not be written: {0}</source>
        <translation>无法写出列表：{0}</translation>
    </message>
</context>
<context>
    <name>LibrariesDialog</name>
    <message>
        <source>Libraries</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>New library…</source>
        <translation>新建资料库…</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开其他…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Open a library that is in a folder, or published at an address</source>
        <translation>打开位于文件夹中或发布在某个地址的资料库</translation>
    </message>
    <message>
        <source>No file is deleted</source>
        <translation>不会删除任何文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Your own files are never touched by anything that is done here.</source>
        <translation>此处的任何操作都不会触及您自己的文件。</translation>
    </message>
    <message>
        <source>It is open; open another one first</source>
        <translation>它正打开着；请先打开另一个</translation>
    </message>
    <message>
        <source>What was read is lost; your own files stay</source>
        <translation>已读取的内容会丢失；您自己的文件保留</translation>
    </message>
    <message>
        <source>“{0}” is out of the list; its files stay where they are.</source>
        <translation>“{0}”已从列表中移除；其文件留在原处。</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>“{0}”已删除。</translation>
    </message>
    <message>
        <source>Other files lie in its folder; they were left there.</source>
        <translation>其文件夹中有其他文件；已保留在那里。</translation>
    </message>
</context>
<context>
    <name>LibrariesModel</name>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>当前不在</translation>
    </message>
</context>
<context>
    <name>LibrariesPresenter</name>
    <message>
        <source>your files</source>
        <translation>您的文件</translation>
    </message>
    <message>
        <source>What was read of {0} ({1} in {2}) is deleted for good, with the list of folders, tags and saved searches. Your own files stay; to search them again they have to be read again.</source>
        <translation>从{0}读取的内容（{2} 中的 {1}）将被永久删除，文件夹列表、标签和已保存的搜索也一并删除。您自己的文件保留；要再次搜索它们，必须重新读取。</translation>
    </message>
    <message>
        <source>Delete “{0}”?</source>
        <translation>删除“{0}”？</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Nothing that is done is lost: it goes on when this library is opened again.</source>
        <translation>已完成的部分不会丢失：再次打开此资料库时会继续。</translation>
    </message>
    <message>
        <source>It can go on without a window. Stopped, it goes on when this library is opened again.</source>
        <translation>它可以在没有窗口的情况下继续。若停止，再次打开此资料库时会继续。</translation>
    </message>
    <message>
        <source>Kenning is still at work here</source>
        <translation>Kenning 仍在此处工作</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>让它继续</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在这里</translation>
    </message>
</context>
<context>
    <name>LibraryCard</name>
    <message>
        <source>Check…</source>
        <translation>检查…</translation>
    </message>
    <message>
        <source>Compact…</source>
        <translation>压缩…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export vectors…</source>
        <translation>导出向量…</translation>
    </message>
    <message>
        <source>Use vectors of…</source>
        <translation>使用其他向量…</translation>
    </message>
    <message>
        <source>Drop vectors</source>
        <translation>丢弃向量</translation>
    </message>
    <message>
        <source>Write the vectors, without any text, for another library of the same files</source>
        <translation>写出向量（不含任何文本），供含相同文件的另一资料库使用</translation>
    </message>
    <message>
        <source>Take the vectors of another library of the same files instead of making them</source>
        <translation>采用含相同文件的另一资料库的向量，而不重新计算</translation>
    </message>
    <message>
        <source>Give back the room of vectors that no file has asked for</source>
        <translation>释放没有文件需要的向量所占的空间</translation>
    </message>
    <message>
        <source>Verify that nothing in the library is damaged; nothing is changed</source>
        <translation>核实资料库没有损坏；不作任何更改</translation>
    </message>
    <message>
        <source>Give back the room on the disk that the library does not need</source>
        <translation>释放资料库不需要的磁盘空间</translation>
    </message>
    <message>
        <source>Write everything into a Parquet file, which pandas and others open</source>
        <translation>将所有内容写入 Parquet 文件，可用 pandas 等打开</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>检查资料库</translation>
    </message>
    <message>
        <source>Compact the library</source>
        <translation>压缩资料库</translation>
    </message>
    <message>
        <source>Export the library</source>
        <translation>导出资料库</translation>
    </message>
    <message>
        <source>Export the vectors of the library</source>
        <translation>导出资料库的向量</translation>
    </message>
    <message>
        <source>Use the vectors of another library</source>
        <translation>使用另一资料库的向量</translation>
    </message>
    <message>
        <source>Drop the borrowed vectors</source>
        <translation>丢弃借用的向量</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This library</source>
        <translation>此资料库</translation>
    </message>
    <message>
        <source>The library is not open.</source>
        <translation>资料库未打开。</translation>
    </message>
</context>
<context>
    <name>LibraryEncoder</name>
    <message>
        <source>Give up the change</source>
        <translation>放弃更换</translation>
    </message>
    <message>
        <source>Cancel the trial</source>
        <translation>取消试用</translation>
    </message>
    <message>
        <source>Read this library with it</source>
        <translation>用它读取此资料库</translation>
    </message>
    <message>
        <source>Try it on this library…</source>
        <translation>在此资料库上试用…</translation>
    </message>
    <message>
        <source>The open library is being read anew with {0}: {1}.</source>
        <translation>正在用 {0} 重新读取打开的资料库：{1}。</translation>
    </message>
    <message>
        <source>Reading some of your passages: {0}</source>
        <translation>正在读取您的部分段落：{0}</translation>
    </message>
</context>
<context>
    <name>LibraryPresenter</name>
    <message>
        <source>{0} is not there now. What was read from it stays searchable.</source>
        <translation>{0} 当前不在。从中读取的内容仍可搜索。</translation>
    </message>
    <message>
        <source>{0} and {1} more are not there now. What was read from them stays searchable.</source>
        <translation>{0} 及另外 {1} 个当前不在。从中读取的内容仍可搜索。</translation>
    </message>
    <message>
        <source>The library is not open</source>
        <translation>资料库未打开</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Add {0}?</source>
        <translation>添加 {0}？</translation>
    </message>
    <message>
        <source>Kenning will download about {0} from {1} and make an encoder of it, on this computer.</source>
        <translation>Kenning 将从 {1} 下载约 {0}，并在此计算机上用它制作编码器。</translation>
    </message>
    <message>
        <source>Kenning will download it from {0} and make an encoder of it, on this computer.</source>
        <translation>Kenning 将从 {0} 下载它，并在此计算机上用它制作编码器。</translation>
    </message>
    <message>
        <source>I have read the licence {0} and accept it</source>
        <translation>我已阅读并接受许可证 {0}</translation>
    </message>
    <message>
        <source>Download and add</source>
        <translation>下载并添加</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>由 {0} 提供</translation>
    </message>
    <message>
        <source>Your documents stay here; only the encoder&apos;s files are fetched.</source>
        <translation>您的文档留在这里；只获取编码器的文件。</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>许可证：{0}</translation>
    </message>
    <message>
        <source>Model card: {0}</source>
        <translation>模型卡：{0}</translation>
    </message>
</context>
<context>
    <name>LineNumbers</name>
    <message>
        <source>Line numbers</source>
        <translation>行号</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>This desktop gives Kenning no key. Bind kenning-desktop --bar to one in its own settings.</source>
        <translation>此桌面没有给 Kenning 分配按键。请在桌面自己的设置中将 kenning-desktop --bar 绑定到一个按键。</translation>
    </message>
    <message>
        <source>{0} shows the search bar; the desktop gave the key.</source>
        <translation>{0} 显示搜索栏；按键由桌面分配。</translation>
    </message>
    <message>
        <source>{0} shows the search bar; the X server gave the key.</source>
        <translation>{0} 显示搜索栏；按键由 X 服务器分配。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Library: {0}</source>
        <translation>资料库：{0}</translation>
    </message>
</context>
<context>
    <name>MaintenancePresenter</name>
    <message>
        <source>Everything in it is read, which may take minutes. Nothing is changed; searching goes on.</source>
        <translation>将读取其中的全部内容，可能需要几分钟。不作任何更改；搜索照常。</translation>
    </message>
    <message>
        <source>Check the library?</source>
        <translation>检查资料库？</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>It is written anew without what is no longer needed. That takes a while and, meanwhile, as much room again on the disk. Searching goes on; indexing waits.</source>
        <translation>将重新写入资料库，去掉不再需要的内容。这需要一些时间，其间还需同样大小的磁盘空间。搜索照常；索引等待。</translation>
    </message>
    <message>
        <source>Compact the library?</source>
        <translation>压缩资料库？</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The library is made anew</source>
        <translation>正在重建资料库</translation>
    </message>
    <message>
        <source>Export everything as Parquet</source>
        <translation>全部导出为 Parquet</translation>
    </message>
    <message>
        <source>Parquet files (*.parquet)</source>
        <translation>Parquet 文件 (*.parquet)</translation>
    </message>
    <message>
        <source>Export the vectors for another library of the same files</source>
        <translation>导出向量，供含相同文件的另一资料库使用</translation>
    </message>
    <message>
        <source>Vectors (*.parquet)</source>
        <translation>向量 (*.parquet)</translation>
    </message>
    <message>
        <source>Use the vectors of another library of the same files</source>
        <translation>使用含相同文件的另一资料库的向量</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Exporting the vectors</source>
        <translation>正在导出向量</translation>
    </message>
    <message>
        <source>Looking at the vectors</source>
        <translation>正在查看向量</translation>
    </message>
    <message>
        <source>Dropping the vectors</source>
        <translation>正在丢弃向量</translation>
    </message>
</context>
<context>
    <name>MapCanvas</name>
    <message>
        <source>Map of the library</source>
        <translation>资料库地图</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map of the library</source>
        <translation>资料库地图</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>移动地图</translation>
    </message>
    <message>
        <source>Draw around documents</source>
        <translation>圈选文档</translation>
    </message>
    <message>
        <source>Draw a rectangle around documents</source>
        <translation>框选文档</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>拉近</translation>
    </message>
    <message>
        <source>Farther away</source>
        <translation>拉远</translation>
    </message>
    <message>
        <source>Show all of the map</source>
        <translation>显示整张地图</translation>
    </message>
    <message>
        <source>By meaning</source>
        <translation>按含义</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>按文件夹</translation>
    </message>
    <message>
        <source>What the colours stand for</source>
        <translation>颜色的含义</translation>
    </message>
    <message>
        <source>Groups of documents; Enter chooses one</source>
        <translation>文档分组；按 Enter 选择</translation>
    </message>
    <message>
        <source>The map is being drawn</source>
        <translation>正在绘制地图</translation>
    </message>
    <message>
        <source>Documents that are alike will lie side by side. You may go on searching.</source>
        <translation>相似的文档会彼此相邻。您可以继续搜索。</translation>
    </message>
    <message>
        <source>The map could not be drawn</source>
        <translation>无法绘制地图</translation>
    </message>
    <message>
        <source>The library holds {0}; a map needs at least 20.</source>
        <translation>资料库中有{0}；地图至少需要 20 个。</translation>
    </message>
    <message>
        <source>Too few documents for a map</source>
        <translation>文档太少，无法绘制地图</translation>
    </message>
    <message>
        <source>{0} of {1} chosen</source>
        <translation>已选 {0} / {1}</translation>
    </message>
</context>
<context>
    <name>MenuPresenter</name>
    <message>
        <source>Similar documents</source>
        <translation>相似文档</translation>
    </message>
    <message>
        <source>Similar passages</source>
        <translation>相似段落</translation>
    </message>
    <message>
        <source>+  More like this</source>
        <translation>+  更多此类</translation>
    </message>
    <message>
        <source>−  Less like this</source>
        <translation>−  更少此类</translation>
    </message>
    <message>
        <source>Search in all folders again</source>
        <translation>重新搜索所有文件夹</translation>
    </message>
    <message>
        <source>Search only in its folder</source>
        <translation>只在其文件夹中搜索</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open with…</source>
        <translation>打开方式…</translation>
    </message>
    <message>
        <source>Open at the page of the passage</source>
        <translation>在段落所在页打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>连同出处复制</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Copy paths</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Write the selected to a file…</source>
        <translation>将所选写入文件…</translation>
    </message>
    <message>
        <source>Write the list to a file…</source>
        <translation>将列表写入文件…</translation>
    </message>
</context>
<context>
    <name>MoreFilters</name>
    <message>
        <source>More filters</source>
        <translation>更多筛选条件</translation>
    </message>
    <message>
        <source>rent agreement</source>
        <translation>租赁合同</translation>
    </message>
    <message>
        <source>two months&apos; rent</source>
        <translation>两个月租金</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Meaning and words</source>
        <translation>含义和词语</translation>
    </message>
    <message>
        <source>Meaning only</source>
        <translation>仅含义</translation>
    </message>
    <message>
        <source>Words only</source>
        <translation>仅词语</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>最佳匹配优先</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新优先</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>最大优先</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>按文件夹</translation>
    </message>
    <message>
        <source>Title contains</source>
        <translation>标题包含</translation>
    </message>
    <message>
        <source>Exactly these words</source>
        <translation>完全是这些词</translation>
    </message>
    <message>
        <source>Without these words</source>
        <translation>不含这些词</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Search by</source>
        <translation>搜索依据</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>such as: {0}</source>
        <translation>例如：{0}</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>任意语言</translation>
    </message>
</context>
<context>
    <name>NamedListDialog</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>NamesBelow</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Files by name</source>
        <translation>按名称找到的文件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) by name alone</source>
        <translation>
            <numerusform>另有 %Ln 个文件仅名称匹配</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>of files</comment>
        <translation>
            <numerusform>另有 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) by name alone</source>
        <translation>
            <numerusform>%Ln 个文件仅名称匹配</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) named like this were not read: {0}.</source>
        <translation>
            <numerusform>有 %Ln 个此名称的文件未读取：{0}。</numerusform>
        </translation>
    </message>
    <message>
        <source>What helps: {0}.</source>
        <translation>解决办法：{0}。</translation>
    </message>
    <message>
        <source>still waiting to be read</source>
        <translation>仍在等待读取</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>NewLibraryDialog</name>
    <message>
        <source>New library</source>
        <translation>新建资料库</translation>
    </message>
    <message>
        <source>Work, family, studies…</source>
        <translation>工作、家庭、学习…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Folder for what Kenning reads</source>
        <translation>存放 Kenning 所读内容的文件夹</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>By the files&apos; languages (recommended)</source>
        <translation>按文件的语言（推荐）</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>A library is a folder of its own in which Kenning keeps what it read. Your files stay where they are; you choose them next.</source>
        <translation>资料库是一个独立的文件夹，Kenning 在其中保存读取的内容。您的文件留在原处；接下来由您选择。</translation>
    </message>
    <message>
        <source>English files get a small, quick encoder, any others one of many languages. It can be changed later.</source>
        <translation>英语文件使用小而快的编码器，其他文件使用多语言编码器。以后可以更改。</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>选择空文件夹</translation>
    </message>
</context>
<context>
    <name>NewsPresenter</name>
    <message>
        <source>“{0}” is answered by something new: {1}</source>
        <translation>有新内容回答了“{0}”：{1}</translation>
    </message>
    <message>
        <source>New documents answer “{0}”: {1}</source>
        <translation>有新文档回答了“{0}”：{1}</translation>
    </message>
    <message>
        <source>New documents answer “{0}” and {2} more: {1}</source>
        <translation>有新文档符合“{0}”和另外 {2} 项搜索：{1}</translation>
    </message>
    <message>
        <source>Kenning found something new</source>
        <translation>Kenning 发现了新内容</translation>
    </message>
</context>
<context>
    <name>OpenLibraryDialog</name>
    <message>
        <source>Open a library</source>
        <translation>打开资料库</translation>
    </message>
    <message>
        <source>A folder, or s3://bucket/folder</source>
        <translation>文件夹，或 s3://bucket/folder</translation>
    </message>
    <message>
        <source>Folder or address of the library</source>
        <translation>资料库的文件夹或地址</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>A library is the folder in which Kenning keeps what it read. One that others publish has an address; it is copied to this computer and searched here.</source>
        <translation>资料库是 Kenning 保存所读内容的文件夹。他人发布的资料库有一个地址；它会复制到本机并在本机搜索。</translation>
    </message>
    <message>
        <source>Choose the folder of a library</source>
        <translation>选择资料库所在的文件夹</translation>
    </message>
    <message>
        <source>Looking there…</source>
        <translation>正在查看…</translation>
    </message>
</context>
<context>
    <name>OpenWithDialog</name>
    <message>
        <source>Open with</source>
        <translation>打开方式</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>No program is listed for all of these files.</source>
        <translation>没有适用于所有这些文件的程序。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Another program…</source>
        <translation>其他程序…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>PageBox</name>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>转到页</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfPane</name>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Page {0} of {1}; the text view reads it out</source>
        <translation>第 {0} 页，共 {1} 页；文本视图可供朗读</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>/ {0}</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Pages of the document</source>
        <translation>文档的页面</translation>
    </message>
</context>
<context>
    <name>PicturePane</name>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Show all of the picture</source>
        <translation>显示整张图片</translation>
    </message>
    <message>
        <source>Where the words stand in the picture is not marked: text recognition is not installed.</source>
        <translation>未标出词语在图片中的位置：未安装文字识别。</translation>
    </message>
    <message>
        <source>Looking where in the picture the words stand…</source>
        <translation>正在查找词语在图片中的位置…</translation>
    </message>
    <message>
        <source>Where the words stand in the picture could not be found again.</source>
        <translation>未能重新找到词语在图片中的位置。</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{0} is a file, and a library is a folder; let go of that folder.</source>
        <translation>{0} 是文件，而资料库是文件夹；请拖入该文件夹。</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>The document opens here, at the passage that answers.</source>
        <translation>文档在此打开，并定位到作答的段落。</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open at this page</source>
        <translation>在此页打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>连同出处复制</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>在此文档中查找</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Show the plain text</source>
        <translation>显示纯文本</translation>
    </message>
    <message>
        <source>Show the plain text, not the page or the picture</source>
        <translation>显示纯文本，而非页面或图片</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>上一段落</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>下一段落</translation>
    </message>
    <message>
        <source>This file is no longer at its place; the text is from the library.</source>
        <translation>此文件已不在原处；文本来自资料库。</translation>
    </message>
    <message>
        <source>This lies inside {0}: that is the file that opens. Below is its text.</source>
        <translation>此内容位于 {0} 中：打开的是该文件。下方是其文本。</translation>
    </message>
    <message>
        <source>This file has changed since it was read; what was found may no longer be in it.</source>
        <translation>此文件自读取后已更改；找到的内容可能已不在其中。</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>Passage {0} of {1}</source>
        <translation>第 {0} 个段落，共 {1} 个</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>More like the selection</source>
        <translation>更多与所选类似</translation>
    </message>
    <message>
        <source>Less like the selection</source>
        <translation>更少与所选类似</translation>
    </message>
    <message>
        <source>The page cannot be shown: the PDF asks for a password. This is its text.</source>
        <translation>无法显示页面：该 PDF 需要密码。这是其文本。</translation>
    </message>
    <message>
        <source>The page cannot be shown: the PDF is damaged. This is the text that was read.</source>
        <translation>无法显示页面：该 PDF 已损坏。这是读取到的文本。</translation>
    </message>
    <message>
        <source>The picture cannot be shown here. This is the text that was read in it.</source>
        <translation>此处无法显示图片。这是从中读取到的文本。</translation>
    </message>
    <message>
        <source>The passage could not be placed on the page; the page itself is right.</source>
        <translation>未能在页面上定位该段落；页面本身是正确的。</translation>
    </message>
</context>
<context>
    <name>PreviewTools</name>
    <message>
        <source>+  More</source>
        <translation>+  更多</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>更多此类</translation>
    </message>
    <message>
        <source>−  Less</source>
        <translation>−  更少</translation>
    </message>
    <message>
        <source>Less like this</source>
        <translation>更少此类</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>相似</translation>
    </message>
    <message>
        <source>Similar documents and passages</source>
        <translation>相似的文档和段落</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Why was this found?</source>
        <translation>为什么找到它？</translation>
    </message>
    <message>
        <source>Pull the results towards this passage, or what is selected</source>
        <translation>让结果更接近此段落或所选内容</translation>
    </message>
    <message>
        <source>Push the results away from this passage, or what is selected</source>
        <translation>让结果远离此段落或所选内容</translation>
    </message>
    <message>
        <source>Show why this was found</source>
        <translation>显示为什么找到它</translation>
    </message>
    <message>
        <source>Similar documents</source>
        <translation>相似文档</translation>
    </message>
    <message>
        <source>Similar passages</source>
        <translation>相似段落</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Indexing progress</source>
        <translation>索引进度</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Paused: on battery</source>
        <translation>已暂停：使用电池</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on anyway</source>
        <translation>仍然继续</translation>
    </message>
    <message>
        <source>finding out which languages the files are in</source>
        <translation>正在识别文件使用的语言</translation>
    </message>
    <message>
        <source>{0} to read · loading the encoder</source>
        <translation>待读取 {0} · 正在加载编码器</translation>
    </message>
    <message>
        <source>looking for files</source>
        <translation>正在查找文件</translation>
    </message>
    <message numerus="yes">
        <source>looking for files: %Ln so far</source>
        <translation>
            <numerusform>正在查找文件：目前 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>{0} not readable</source>
        <translation>{0}不可读取</translation>
    </message>
    <message>
        <source>finishing</source>
        <translation>即将完成</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>剩余 {0}</translation>
    </message>
    <message>
        <source>working out the time left</source>
        <translation>正在计算剩余时间</translation>
    </message>
    <message>
        <source>waiting until files are taken in</source>
        <translation>等待文件收录完毕</translation>
    </message>
    <message>
        <source>searching goes on</source>
        <translation>搜索照常</translation>
    </message>
</context>
<context>
    <name>QueryChips</name>
    <message>
        <source>Understood as</source>
        <translation>理解为</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>移除：{0}</translation>
    </message>
</context>
<context>
    <name>QueryHelp</name>
    <message>
        <source>What you can type</source>
        <translation>您可以输入什么</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>Put this into the search box</source>
        <translation>放入搜索框</translation>
    </message>
    <message>
        <source>Combine them as you like. Anything else is plain words. Click an example to try it.</source>
        <translation>可随意组合。其余都是普通词语。点击示例即可尝试。</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Ask: {0}</source>
        <translation>提问：{0}</translation>
    </message>
</context>
<context>
    <name>QuickBar</name>
    <message>
        <source>Kenning: search</source>
        <translation>Kenning：搜索</translation>
    </message>
    <message>
        <source>Search your files</source>
        <translation>搜索您的文件</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Nothing found for “{0}”</source>
        <translation>未找到与“{0}”相关的内容</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Show the parts of the document</source>
        <translation>显示文档的各部分</translation>
    </message>
</context>
<context>
    <name>ResultDelegate</name>
    <message>
        <source>+{0} more</source>
        <translation>+{0} 个</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>tags: {0}</source>
        <translation>标签：{0}</translation>
    </message>
    <message>
        <source>Less likely ({0})</source>
        <translation>可能性较低（{0}）</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>What came closest after the likely answers</source>
        <translation>可能答案之后最接近的内容</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>What is left out of {0}</source>
        <translation>{0} 中排除的内容</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>everything; or: pdf, word, notes-*</source>
        <translation>全部；或：pdf, word, notes-*</translation>
    </message>
    <message>
        <source>Read only these kinds</source>
        <translation>仅读取这些类型</translation>
    </message>
    <message>
        <source>One pattern a line, as in a .gitignore file. Files named .kenningignore and .gitignore count besides. What is left out is still found by its name.</source>
        <translation>每行一个模式，与 .gitignore 文件相同。名为 .kenningignore 和 .gitignore 的文件同样有效。被排除的内容仍可按名称找到。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>As before the last change</source>
        <translation>恢复到上次更改之前</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be read, {0} left out.</source>
        <translation>
            <numerusform>将读取 %Ln 个文件，排除 {0} 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would leave the library.</source>
        <comment>of files</comment>
        <translation>
            <numerusform>%Ln 个将离开资料库。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be let in.</source>
        <comment>of files</comment>
        <translation>
            <numerusform>%Ln 个将被收入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {0}: {1}</source>
        <translation>第 {0} 行：{1}</translation>
    </message>
    <message>
        <source>No reader knows {0}; only what such a file holds could tell what it is.</source>
        <translation>没有读取器认识 {0}；只有此类文件的内容才能说明它是什么。</translation>
    </message>
</context>
<context>
    <name>SavedDialog</name>
    <message>
        <source>Saved searches</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <source>Name for the present search</source>
        <translation>当前搜索的名称</translation>
    </message>
    <message>
        <source>Ask something first</source>
        <translation>请先提问</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>No search is saved yet. A saved search keeps its question with all filters, and can tell you of new documents that answer it.</source>
        <translation>尚未保存任何搜索。已保存的搜索会保留问题及所有筛选条件，并可在有新文档能回答时通知您。</translation>
    </message>
    <message>
        <source>Tell me of new documents that answer it</source>
        <translation>有新文档能回答时通知我</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save the present search as</source>
        <translation>将当前搜索另存为</translation>
    </message>
    <message>
        <source>They are kept in this library, for you alone.</source>
        <translation>它们保存在此资料库中，仅供您使用。</translation>
    </message>
    <message>
        <source>Saved as “{0}”.</source>
        <translation>已保存为“{0}”。</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>“{0}”已删除。</translation>
    </message>
</context>
<context>
    <name>SavedList</name>
    <message>
        <source>Saved searches</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <source>Saved search: {0}</source>
        <translation>已保存的搜索：{0}</translation>
    </message>
    <message>
        <source>All {0} saved searches…</source>
        <translation>全部 {0} 个已保存的搜索…</translation>
    </message>
</context>
<context>
    <name>SavedModel</name>
    <message>
        <source>tells of new ones</source>
        <translation>通知新内容</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Ask in your own words: how long may I keep the deposit?</source>
        <translation>用您自己的话提问：押金可以扣留多久？</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <source>Type a question; results appear as you type.</source>
        <translation>输入问题；结果随输入显示。</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Recent questions</source>
        <translation>最近的问题</translation>
    </message>
    <message>
        <source>Try one of these</source>
        <translation>试试这些</translation>
    </message>
    <message>
        <source>Type a question in your own words. Put words in &quot;quotes&quot; to make them mandatory; “?” shows more.</source>
        <translation>用您自己的话输入问题。给词语加上&quot;引号&quot;表示必须出现；“?”显示更多说明。</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>您在找什么？</translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation>不使用筛选条件搜索</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到任何内容</translation>
    </message>
    <message>
        <source>What is found shows up here by itself.</source>
        <translation>找到的内容会自动显示在这里。</translation>
    </message>
    <message>
        <source>Your files are still being read</source>
        <translation>仍在读取您的文件</translation>
    </message>
    <message>
        <source>Kenning looks through the folders and files that you add. You can also drag them here.</source>
        <translation>Kenning 在您添加的文件夹和文件中搜索。您也可以把它们拖到这里。</translation>
    </message>
    <message>
        <source>This library has no folders</source>
        <translation>此资料库中没有文件夹</translation>
    </message>
    <message>
        <source>Say it in other words, or with fewer of them.</source>
        <translation>换种说法，或少用几个词。</translation>
    </message>
    <message>
        <source>Without quotation marks, words with the same meaning count too.</source>
        <translation>不加引号时，含义相同的词也算。</translation>
    </message>
    <message>
        <source>What stands behind a minus was left out. A click above takes it out of the question.</source>
        <translation>减号后的内容已被排除。点击上方即可将其从问题中去掉。</translation>
    </message>
    <message>
        <source>Only this was looked through: {0}. A click above takes it out.</source>
        <translation>仅搜索了：{0}。点击上方即可取消。</translation>
    </message>
    <message>
        <source>Nothing found for “{0}”</source>
        <translation>未找到与“{0}”相关的内容</translation>
    </message>
    <message>
        <source>Esc goes back to your question.</source>
        <translation>按 Esc 返回您的问题。</translation>
    </message>
    <message>
        <source>Only what passes the filters was compared.</source>
        <translation>仅比较了符合筛选条件的内容。</translation>
    </message>
    <message>
        <source>Nothing else is similar to {0}</source>
        <translation>没有其他内容与{0}相似</translation>
    </message>
    <message>
        <source>Indexing is still going on; more becomes searchable by the minute.</source>
        <translation>索引仍在进行；可搜索的内容每分钟都在增加。</translation>
    </message>
</context>
<context>
    <name>SearchPresenter</name>
    <message>
        <source>re-ranked</source>
        <translation>已重排</translation>
    </message>
    <message>
        <source>The best results were read again by a reranker</source>
        <translation>最佳结果已由重排模型再次读取</translation>
    </message>
    <message>
        <source>What is like {0} could not be found. {1}</source>
        <translation>找不到与{0}相似的内容。{1}</translation>
    </message>
</context>
<context>
    <name>SearchingBar</name>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置页面</translation>
    </message>
    <message>
        <source>Size and quality</source>
        <translation>大小和质量</translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Forget all questions now</source>
        <translation>立即清除所有问题</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>已清除</translation>
    </message>
    <message>
        <source>By the files&apos; languages</source>
        <translation>按文件的语言</translation>
    </message>
    <message>
        <source>This library uses {0} ({1})</source>
        <translation>此资料库使用 {0}（{1}）</translation>
    </message>
    <message>
        <source>runs on {0}</source>
        <translation>在 {0} 上运行</translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>The settings could not be saved: {0}</source>
        <translation>无法保存设置：{0}</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Sheets</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Kenning goes on here. Its menu opens the window again, and quits.</source>
        <translation>Kenning 在这里继续运行。通过菜单可重新打开窗口或退出。</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>SizeDial</name>
    <message>
        <source>Size of the library</source>
        <translation>资料库大小</translation>
    </message>
    <message>
        <source>Smaller and faster</source>
        <translation>更小更快</translation>
    </message>
    <message>
        <source>Most exact</source>
        <translation>最精确</translation>
    </message>
</context>
<context>
    <name>SizePicker</name>
    <message>
        <source>on the disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <source>for a search</source>
        <translation>每次搜索</translation>
    </message>
    <message>
        <source>of the quality</source>
        <translation>的质量</translation>
    </message>
    <message>
        <source>The library is still being opened.</source>
        <translation>资料库仍在打开中。</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>{0} on the disk, {1} for a search, {2} of the quality</source>
        <translation>磁盘占用 {0}，每次搜索 {1}，质量 {2}</translation>
    </message>
    <message>
        <source>This is the size in use.</source>
        <translation>这是正在使用的大小。</translation>
    </message>
    <message>
        <source>{0} less than now</source>
        <translation>比现在少 {0}</translation>
    </message>
    <message>
        <source>{0} more than now</source>
        <translation>比现在多 {0}</translation>
    </message>
    <message>
        <source>{0} points better</source>
        <translation>高 {0} 个百分点</translation>
    </message>
    <message>
        <source>{0} points less exact</source>
        <translation>精确度低 {0} 个百分点</translation>
    </message>
    <message>
        <source>{0} slower</source>
        <translation>慢 {0}</translation>
    </message>
    <message>
        <source>{0} faster</source>
        <translation>快 {0}</translation>
    </message>
    <message>
        <source>{0} dimensions</source>
        <translation>{0} 个维度</translation>
    </message>
    <message>
        <source>{0} dimensions, signs only</source>
        <translation>{0} 个维度，仅符号</translation>
    </message>
    <message>
        <source>{0}: {1} bytes a passage.</source>
        <translation>{0}：每个段落 {1} 字节。</translation>
    </message>
</context>
<context>
    <name>SizesPage</name>
    <message>
        <source>Measure on my library</source>
        <translation>在我的资料库上测量</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>正在测量</translation>
    </message>
    <message>
        <source>A small library takes little room and answers fast; a large one finds a little more. It can be changed at any time, and no file is read again.</source>
        <translation>小的资料库占用空间少、回答快；大的能多找到一些。可随时更改，且无需重新读取文件。</translation>
    </message>
    <message>
        <source>What the numbers mean</source>
        <translation>数字的含义</translation>
    </message>
    <message>
        <source>The room is that of the part which is searched, for {0} passages. The quality is what a search keeps of that of the largest size, before the second look that every search takes at its best finds; with it, nearly nothing is lost. Each passage is kept as a row of numbers: fewer numbers (dimensions), or only whether each is above or below zero (signs), take less room. The recommended size keeps most for its room.</source>
        <translation>空间是指搜索部分所占的空间，共 {0} 个段落。质量是指一次搜索相对于最大大小所保留的质量，尚未计入每次搜索对最佳结果的复查；加上复查，几乎没有损失。每个段落保存为一行数字：数字（维度）越少，或只保存每个数字大于还是小于零（符号），占用空间越少。推荐的大小在所占空间内保留的质量最高。</translation>
    </message>
    <message>
        <source>Measured with {0} questions drawn from your own {1} passages.</source>
        <translation>用取自您自己 {1} 个段落的 {0} 个问题测得。</translation>
    </message>
    <message>
        <source>Measured on your own library.</source>
        <translation>在您自己的资料库上测得。</translation>
    </message>
    <message>
        <source>Measured on public collections of texts; yours may differ, so measure it.</source>
        <translation>在公开文本集上测得；您的情况可能不同，请自行测量。</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Bring up to date</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Rules: what is left out…</source>
        <translation>规则：排除的内容…</translation>
    </message>
    <message>
        <source>Forget this folder</source>
        <translation>移除此文件夹</translation>
    </message>
    <message>
        <source>They came with Kenning</source>
        <translation>随 Kenning 附带</translation>
    </message>
    <message>
        <source>Forget this file</source>
        <translation>忘记此文件</translation>
    </message>
    <message>
        <source>Being read for the first time…</source>
        <translation>正在首次读取…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln indexed</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>已索引 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln read in part</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>部分读取 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>等待 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>跳过 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} not readable</source>
        <translation>{0}不可读取</translation>
    </message>
    <message>
        <source>Not found. Is a drive unplugged? What was read stays searchable.</source>
        <translation>未找到。是否有驱动器未连接？已读取的内容仍可搜索。</translation>
    </message>
    <message>
        <source>not finished yet</source>
        <translation>尚未完成</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>没有任何内容离开此计算机</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>正在打开资料库</translation>
    </message>
    <message>
        <source>{0} not readable</source>
        <translation>{0}不可读取</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>等待 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln read again soon</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln 个即将重新读取</numerusform>
        </translation>
    </message>
    <message>
        <source>Kenning reads such files better now. They are found as before until they are read again.</source>
        <translation>Kenning 现在能更好地读取此类文件。重新读取之前，仍可像以前一样找到它们。</translation>
    </message>
    <message>
        <source>Version {0} of {1}</source>
        <translation>{1} 的第 {0} 版</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>无连接</translation>
    </message>
    <message>
        <source>{0} asks to read</source>
        <translation>{0} 请求读取</translation>
    </message>
    <message numerus="yes">
        <source>%Ln program(s) ask to read</source>
        <translation>
            <numerusform>%Ln 个程序请求读取</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide what it may read; until then it gets nothing</source>
        <translation>请决定它可以读取什么；在此之前它什么也得不到</translation>
    </message>
    <message>
        <source>{0}, {1} less likely</source>
        <translation>{0}，{1} 个可能性较低</translation>
    </message>
    <message>
        <source>{0}, at least {1} less likely</source>
        <translation>{0}，至少 {1} 个可能性较低</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>{0} 或更多</translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0}，用时 {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>of results</comment>
        <translation>
            <numerusform>已选择 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused: on battery</source>
        <translation>已暂停：使用电池</translation>
    </message>
    <message>
        <source>Paused while you type</source>
        <translation>您输入时暂停</translation>
    </message>
    <message>
        <source>Indexing paused</source>
        <translation>索引已暂停</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
</context>
<context>
    <name>SteerBar</name>
    <message>
        <source>What steers the results</source>
        <translation>引导结果的内容</translation>
    </message>
    <message>
        <source>Esc goes back to your question</source>
        <translation>按 Esc 返回您的问题</translation>
    </message>
    <message>
        <source>Esc clears</source>
        <translation>按 Esc 清除</translation>
    </message>
    <message>
        <source>Documents similar to {0}</source>
        <translation>与{0}相似的文档</translation>
    </message>
    <message>
        <source>Passages similar to {0}</source>
        <translation>与{0}相似的段落</translation>
    </message>
    <message>
        <source>{0}. Go back to the question</source>
        <translation>{0}。返回问题</translation>
    </message>
    <message>
        <source>More like: {0}</source>
        <translation>更多类似：{0}</translation>
    </message>
    <message>
        <source>Less like: {0}</source>
        <translation>更少类似：{0}</translation>
    </message>
    <message>
        <source>Remove. {0}</source>
        <translation>移除。{0}</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>标签，用逗号分隔</translation>
    </message>
    <message>
        <source>taxes, to read</source>
        <translation>税务, 待读</translation>
    </message>
    <message>
        <source>Add the tag {0}</source>
        <translation>添加标签 {0}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>With commas between them. Type tag:name to find them again; “pinned” stands first in lists.</source>
        <translation>用逗号分隔。输入 tag:名称 即可再次找到；“pinned”排在列表最前。</translation>
    </message>
</context>
<context>
    <name>TagsPresenter</name>
    <message>
        <source>No longer pinned.</source>
        <translation>已取消固定。</translation>
    </message>
    <message>
        <source>Pinned: it stands first where documents are listed, and tag:pinned finds it.</source>
        <translation>已固定：它在文档列表中排在最前，用 tag:pinned 可以找到。</translation>
    </message>
    <message>
        <source>{0} pinned: they stand first where documents are listed, and tag:pinned finds them.</source>
        <translation>已固定{0}：它们在文档列表中排在最前，用 tag:pinned 可以找到。</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the document</source>
        <translation>文档文本</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open Kenning</source>
        <translation>打开 Kenning</translation>
    </message>
    <message>
        <source>Search bar</source>
        <translation>搜索栏</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Quit Kenning</source>
        <translation>退出 Kenning</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on anyway</source>
        <translation>仍然继续</translation>
    </message>
</context>
<context>
    <name>WeakNote</name>
    <message>
        <source>No good match; these come closest.</source>
        <translation>没有好的匹配；以下最为接近。</translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation>不使用筛选条件搜索</translation>
    </message>
    <message>
        <source>Is everything indexed?</source>
        <translation>是否已全部索引？</translation>
    </message>
    <message>
        <source>Try other words, or say more about it.</source>
        <translation>换些词，或说得更详细些。</translation>
    </message>
    <message>
        <source>“{0}” stands in none of your files.</source>
        <translation>您的文件中都没有“{0}”。</translation>
    </message>
    <message>
        <source>Search for “{0}”</source>
        <translation>搜索“{0}”</translation>
    </message>
    <message>
        <source>Some files are still waiting to be read.</source>
        <translation>有些文件仍在等待读取。</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Find it by what it means</source>
        <translation>按含义查找</translation>
    </message>
    <message>
        <source>Ask in plain words. Kenning shows the passage that answers, in the file, on the page.</source>
        <translation>用平常的话提问。Kenning 会在文件的页面上显示作答的段落。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Try it with the sample folder</source>
        <translation>用示例文件夹试用</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>PDF, Office, e-mail, books, web pages, text and code are read, never changed or copied.</source>
        <translation>可读取 PDF、Office、电子邮件、图书、网页、文本和代码，绝不更改或复制。</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>提一个问题</translation>
    </message>
    <message>
        <source>“How long may I keep the deposit” finds the clause, even where the words differ.</source>
        <translation>“押金可以扣留多久”能找到相应条款，即使用词不同。</translation>
    </message>
    <message>
        <source>It stays here</source>
        <translation>留在本机</translation>
    </message>
    <message>
        <source>Everything runs on this computer. No account, no cloud, no network.</source>
        <translation>一切都在此计算机上运行。无需帐户、云端或网络。</translation>
    </message>
    <message>
        <source>or drag folders and files anywhere onto this window</source>
        <translation>或将文件夹和文件拖到此窗口的任意位置</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>In the text the best sentence is tinted; the stronger a word&apos;s tint, the more it did.</source>
        <translation>文本中最佳的句子已着色；词语颜色越深，作用越大。</translation>
    </message>
    <message>
        <source>No word of the question stands in this passage; some stand elsewhere in the document or in its name.</source>
        <translation>这个段落里没有问题中的词；文档的其他地方或其名称中有一些。</translation>
    </message>
    <message>
        <source>No word of the question stands here; the meaning alone matches.</source>
        <translation>这里没有问题中的词；仅含义匹配。</translation>
    </message>
    <message>
        <source>Matching words: {0}</source>
        <translation>匹配的词：{0}</translation>
    </message>
    <message>
        <source>Not here: {0}</source>
        <translation>此处没有：{0}</translation>
    </message>
    <message>
        <source>Best sentence: “{0}”</source>
        <translation>最佳句子：“{0}”</translation>
    </message>
    <message>
        <source>It could not be looked into: {0}</source>
        <translation>无法分析：{0}</translation>
    </message>
    <message>
        <source>Why this was found</source>
        <translation>为什么找到它</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>no reader for {0}</source>
        <translation>没有 {0} 的读取器</translation>
    </message>
    <message>
        <source>a file of unknown type (.{0})</source>
        <translation>未知类型的文件（.{0}）</translation>
    </message>
    <message>
        <source>a file of unknown type</source>
        <translation>未知类型的文件</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>二进制数据</translation>
    </message>
    <message>
        <source>binary data under a text name</source>
        <translation>文本名称下的二进制数据</translation>
    </message>
    <message>
        <source>the {0} is damaged or incomplete</source>
        <translation>{0} 已损坏或不完整</translation>
    </message>
    <message>
        <source>the {0} is protected by a password</source>
        <translation>{0} 受密码保护</translation>
    </message>
    <message>
        <source>the PDF is damaged or incomplete</source>
        <translation>PDF 已损坏或不完整</translation>
    </message>
    <message>
        <source>the PDF is protected by a password</source>
        <translation>PDF 受密码保护</translation>
    </message>
    <message>
        <source>the PDF has no text</source>
        <translation>PDF 中没有文本</translation>
    </message>
    <message>
        <source>the PDF has no text, and none was recognised on its pages</source>
        <translation>PDF 中没有文本，页面上也未识别出文字</translation>
    </message>
    <message>
        <source>the PDF is encrypted in a way that Kenning cannot read</source>
        <translation>PDF 的加密方式 Kenning 无法读取</translation>
    </message>
    <message>
        <source>no text was recognised in the picture</source>
        <translation>图片中未识别出文字</translation>
    </message>
    <message>
        <source>the document has no text, and none was recognised in its pictures</source>
        <translation>文档中没有文本，图片中也未识别出文字</translation>
    </message>
    <message>
        <source>a picture may hold text that was not read</source>
        <translation>有一张图片可能含有未读取的文字</translation>
    </message>
    <message>
        <source>{0} pictures may hold text that was not read</source>
        <translation>{0} 张图片可能含有未读取的文字</translation>
    </message>
    <message>
        <source>a picture that may hold text cannot be opened</source>
        <translation>有一张可能含有文字的图片无法打开</translation>
    </message>
    <message>
        <source>{0} pictures that may hold text cannot be opened</source>
        <translation>{0} 张可能含有文字的图片无法打开</translation>
    </message>
    <message>
        <source>slide {0} may be a picture of text</source>
        <translation>第 {0} 张幻灯片可能是文字的图片</translation>
    </message>
    <message>
        <source>slides {0} may be pictures of text</source>
        <translation>第 {0} 张幻灯片可能是文字的图片</translation>
    </message>
    <message>
        <source>text in pictures after the first {0} of a document is left out</source>
        <translation>文档前 {0} 张图片之后的图片中的文字未读取</translation>
    </message>
    <message>
        <source>text in its pictures is left out, as there are too many in one file</source>
        <translation>图片中的文字被略过，因为同一个文件里的图片太多</translation>
    </message>
    <message>
        <source>text in some pictures is left out, as they are too large together</source>
        <translation>部分图片中的文字被略过，因为这些图片合起来太大</translation>
    </message>
    <message>
        <source>the passwords and other secrets in it are left out</source>
        <translation>其中的密码和其他机密内容已略去</translation>
    </message>
    <message>
        <source>{0} formulas have no saved result</source>
        <translation>{0} 个公式没有保存结果</translation>
    </message>
    <message>
        <source>1 formula has no saved result</source>
        <translation>1 个公式没有保存结果</translation>
    </message>
    <message>
        <source>the message was deleted in Apple Mail</source>
        <translation>该邮件已在 Apple Mail 中删除</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>the file holds no text</source>
        <translation>文件中没有文本</translation>
    </message>
    <message>
        <source>the text is longer than {0} characters</source>
        <translation>文本超过 {0} 个字符</translation>
    </message>
    <message>
        <source>larger than {0} MB</source>
        <translation>大于 {0} MB</translation>
    </message>
    <message>
        <source>stored online only; reading would download it</source>
        <translation>仅在线存储；读取会触发下载</translation>
    </message>
    <message>
        <source>not found; it was moved, deleted, or its drive is not connected</source>
        <translation>未找到；已移动、删除或其驱动器未连接</translation>
    </message>
    <message>
        <source>a folder of generated files</source>
        <translation>存放生成文件的文件夹</translation>
    </message>
    <message>
        <source>a part of the saved page {0}</source>
        <translation>已保存网页 {0} 的一部分</translation>
    </message>
    <message>
        <source>a link that leads nowhere</source>
        <translation>失效的链接</translation>
    </message>
    <message>
        <source>a link to a folder that holds this one</source>
        <translation>指向上级文件夹的链接</translation>
    </message>
    <message>
        <source>another name of {0}</source>
        <translation>{0} 的另一名称</translation>
    </message>
    <message>
        <source>left out by the rule {0} of {1}</source>
        <translation>被 {1} 的规则 {0} 排除</translation>
    </message>
    <message>
        <source>left out by the rule that only {0} is read</source>
        <translation>按规则仅读取 {0}，已排除</translation>
    </message>
    <message>
        <source>you have no permission to read this file</source>
        <translation>您没有读取此文件的权限</translation>
    </message>
    <message>
        <source>the drive or network folder does not answer</source>
        <translation>驱动器或网络文件夹没有响应</translation>
    </message>
    <message>
        <source>another program is holding the file</source>
        <translation>另一程序正占用该文件</translation>
    </message>
    <message>
        <source>the file was moved or deleted before it could be read</source>
        <translation>文件在读取之前已移动或删除</translation>
    </message>
    <message>
        <source>the disk reports an error in this file</source>
        <translation>磁盘报告此文件有错误</translation>
    </message>
    <message>
        <source>reading the file takes longer than {0} seconds</source>
        <translation>读取文件超过 {0} 秒</translation>
    </message>
    <message>
        <source>reading the file takes more memory than is allowed</source>
        <translation>读取文件所需内存超出允许范围</translation>
    </message>
    <message>
        <source>the reader stopped unexpectedly at this file</source>
        <translation>读取器在此文件处意外停止</translation>
    </message>
    <message>
        <source>the archive is damaged or incomplete</source>
        <translation>压缩包已损坏或不完整</translation>
    </message>
    <message>
        <source>it is too large to be read inside an archive</source>
        <translation>过大，无法在压缩包内读取</translation>
    </message>
    <message>
        <source>it unpacks to far more than its size</source>
        <translation>解压后远大于其大小</translation>
    </message>
    <message>
        <source>its cards are packed in a form that is not read</source>
        <translation>其卡片以无法读取的形式打包</translation>
    </message>
    <message>
        <source>it is one part of an archive in several files, and the others are needed</source>
        <translation>这是多文件压缩包的一部分，还需要其余部分</translation>
    </message>
    <message>
        <source>a part of Kenning that reads such files is missing or does not start</source>
        <translation>Kenning 中读取此类文件的组件缺失或无法启动</translation>
    </message>
    <message>
        <source>the e-book is protected against copying</source>
        <translation>电子书有防复制保护</translation>
    </message>
    <message>
        <source>the message is encrypted</source>
        <translation>邮件已加密</translation>
    </message>
    <message>
        <source>page {0} is a picture of text</source>
        <translation>第 {0} 页是文字的图像</translation>
    </message>
    <message>
        <source>pages {0} are pictures of text</source>
        <translation>第 {0} 页是文字的图像</translation>
    </message>
    <message>
        <source>page {0} is a picture without text</source>
        <translation>第 {0} 页是没有文字的图像</translation>
    </message>
    <message>
        <source>pages {0} are pictures without text</source>
        <translation>第 {0} 页是没有文字的图像</translation>
    </message>
    <message>
        <source>the letters of page {0} are not text</source>
        <translation>第 {0} 页的字符不是文本</translation>
    </message>
    <message>
        <source>the letters of pages {0} are not text</source>
        <translation>第 {0} 页的字符不是文本</translation>
    </message>
    <message>
        <source>some letters of page {0} are not text</source>
        <translation>第 {0} 页的部分字符不是文本</translation>
    </message>
    <message>
        <source>some letters of pages {0} are not text</source>
        <translation>第 {0} 页的部分字符不是文本</translation>
    </message>
    <message>
        <source>page {0} cannot be read</source>
        <translation>第 {0} 页无法读取</translation>
    </message>
    <message>
        <source>pages {0} cannot be read</source>
        <translation>第 {0} 页无法读取</translation>
    </message>
    <message>
        <source>page {0} cannot be read, the file is damaged</source>
        <translation>第 {0} 页无法读取，文件已损坏</translation>
    </message>
    <message>
        <source>pages {0} cannot be read, the file is damaged</source>
        <translation>第 {0} 页无法读取，文件已损坏</translation>
    </message>
    <message>
        <source>its pages are pictures</source>
        <translation>其页面是图片</translation>
    </message>
    <message>
        <source>its pages are pictures without text</source>
        <translation>其各页是没有文字的图像</translation>
    </message>
    <message>
        <source>its pages lie in files of their own</source>
        <translation>其页面位于各自单独的文件中</translation>
    </message>
    <message>
        <source>save it as one bundled file, with djvmcvt for instance</source>
        <translation>将其另存为单个合并文件，例如使用 djvmcvt</translation>
    </message>
    <message>
        <source>its pages have no text</source>
        <translation>其各页没有文字</translation>
    </message>
    <message>
        <source>rows after the first {0} of a table are left out</source>
        <translation>表格前 {0} 行之后的行未读取</translation>
    </message>
    <message>
        <source>entries after the first {0} of a list are left out</source>
        <translation>列表前 {0} 项之后的项未读取</translation>
    </message>
    <message>
        <source>notes on cells after the first {0} of a sheet are left out</source>
        <translation>工作表前 {0} 条单元格注释之后的注释未读取</translation>
    </message>
    <message>
        <source>slides after the first {0} are left out</source>
        <translation>前 {0} 张之后的幻灯片未读取</translation>
    </message>
    <message>
        <source>frames more than {0} deep are left out</source>
        <translation>嵌套超过 {0} 层的框架未读取</translation>
    </message>
    <message>
        <source>long results of cell {0} are cut short</source>
        <translation>单元格 {0} 的长结果被截短</translation>
    </message>
    <message>
        <source>long results of cells {0} are cut short</source>
        <translation>单元格 {0} 的长结果被截短</translation>
    </message>
    <message>
        <source>it is too large to be read inside a document</source>
        <translation>它过大，无法在文档内读取</translation>
    </message>
    <message>
        <source>the document claims to have more pages than any has</source>
        <translation>该文档声称的页数超出任何文档</translation>
    </message>
    <message>
        <source>page {0} cannot be read whole</source>
        <translation>第 {0} 页无法完整读取</translation>
    </message>
    <message>
        <source>pages {0} cannot be read whole</source>
        <translation>第 {0} 页无法完整读取</translation>
    </message>
    <message>
        <source>some pages cannot be found</source>
        <translation>找不到某些页</translation>
    </message>
    <message>
        <source>what the pictures and formulas of page {0} may say of themselves was not read</source>
        <translation>第 {0} 页的图片和公式的自带说明未读取</translation>
    </message>
    <message>
        <source>what the pictures and formulas of pages {0} may say of themselves was not read</source>
        <translation>第 {0} 页的图片和公式的自带说明未读取</translation>
    </message>
    <message>
        <source>page {0} has too many notes, of which the first were read</source>
        <translation>第 {0} 页的注释过多，只读取了前面的部分</translation>
    </message>
    <message>
        <source>pages {0} have too many notes, of which the first of each were read</source>
        <translation>第 {0} 页的注释过多，每页只读取了前面的部分</translation>
    </message>
    <message>
        <source>page {0} may have hidden layers, whose words were read as if they were shown</source>
        <translation>第 {0} 页可能有隐藏的图层，其中的文字按可见文字读取了</translation>
    </message>
    <message>
        <source>pages {0} may have hidden layers, whose words were read as if they were shown</source>
        <translation>第 {0} 页可能有隐藏的图层，其中的文字按可见文字读取了</translation>
    </message>
    <message>
        <source>a part of the form is too large, its words were not read</source>
        <translation>表单的一部分过大，其中的文字未读取</translation>
    </message>
    <message>
        <source>it is locked for distribution: only its first page was read</source>
        <translation>它已锁定为分发版：仅读取了第一页</translation>
    </message>
    <message>
        <source>only the preview inside was read, which may leave pages out</source>
        <translation>仅读取了其中的预览，可能缺少某些页</translation>
    </message>
    <message>
        <source>damaged inside: {0}</source>
        <translation>内部损坏：{0}</translation>
    </message>
    <message>
        <source>1 record is cut off</source>
        <translation>1 条记录被截断</translation>
    </message>
    <message>
        <source>{0} records are cut off</source>
        <translation>{0} 条记录被截断</translation>
    </message>
    <message>
        <source>1 record is damaged</source>
        <translation>1 条记录已损坏</translation>
    </message>
    <message>
        <source>{0} records are damaged</source>
        <translation>{0} 条记录已损坏</translation>
    </message>
    <message>
        <source>some letters of 1 record are not text</source>
        <translation>1 条记录的部分字符不是文本</translation>
    </message>
    <message>
        <source>some letters of {0} records are not text</source>
        <translation>{0} 条记录的部分字符不是文本</translation>
    </message>
    <message>
        <source>1 record more</source>
        <translation>还有 1 条记录</translation>
    </message>
    <message>
        <source>{0} records more</source>
        <translation>还有 {0} 条记录</translation>
    </message>
    <message>
        <source>memos lie in a file of their own</source>
        <translation>备注字段在单独的文件中</translation>
    </message>
    <message>
        <source>the attached file is damaged or larger than {0} MB</source>
        <translation>附件已损坏或大于 {0} MB</translation>
    </message>
    <message>
        <source>it lies more than {0} archives deep</source>
        <translation>它位于超过 {0} 层的压缩包中</translation>
    </message>
    <message>
        <source>the container&apos;s texts together are longer than is read from one file</source>
        <translation>其中文本的总长超过单个文件的读取上限</translation>
    </message>
    <message>
        <source>what the file holds is longer than {0} characters together</source>
        <translation>文件内容总共超过 {0} 个字符</translation>
    </message>
    <message>
        <source>only the first {0} documents of a file are read, for five minutes at most</source>
        <translation>一个文件仅读取前 {0} 个文档，最多五分钟</translation>
    </message>
    <message>
        <source>only the newest {0} documents of a file are read, for five minutes at most</source>
        <translation>一个文件仅读取最新的 {0} 个文档，最多五分钟</translation>
    </message>
    <message>
        <source>the archive has too many entries</source>
        <translation>压缩包的条目过多</translation>
    </message>
    <message>
        <source>it is compressed by a method that is not read ({0})</source>
        <translation>其压缩方法无法读取（{0}）</translation>
    </message>
    <message>
        <source>the system stopped the reader, probably because memory ran short</source>
        <translation>系统终止了读取，可能是因为内存不足</translation>
    </message>
    <message>
        <source>the page could not be parsed</source>
        <translation>无法解析该网页</translation>
    </message>
    <message>
        <source>the note is encrypted</source>
        <translation>该笔记已加密</translation>
    </message>
    <message>
        <source>parts of the note are encrypted</source>
        <translation>笔记的部分内容已加密</translation>
    </message>
    <message>
        <source>parts of the map are encrypted</source>
        <translation>思维导图的部分内容已加密</translation>
    </message>
    <message>
        <source>1 other form of the book is left out</source>
        <translation>该书的另 1 个版本未读取</translation>
    </message>
    <message>
        <source>{0} other forms of the book are left out</source>
        <translation>该书的另外 {0} 个版本未读取</translation>
    </message>
    <message>
        <source>a list of its parts is damaged</source>
        <translation>其部件列表之一已损坏</translation>
    </message>
    <message>
        <source>a part in another format cannot be read</source>
        <translation>无法读取其他格式的部分</translation>
    </message>
    <message>
        <source>download or copy it again</source>
        <translation>请重新下载或复制</translation>
    </message>
    <message>
        <source>save a copy without the password</source>
        <translation>请保存一份不带密码的副本</translation>
    </message>
    <message>
        <source>save a copy without it</source>
        <translation>请保存一份不带保护的副本</translation>
    </message>
    <message>
        <source>open it in the program that made it and save it again</source>
        <translation>请用创建它的程序打开并重新保存</translation>
    </message>
    <message>
        <source>open it in Word and save it again</source>
        <translation>在 Word 中打开并重新保存</translation>
    </message>
    <message>
        <source>open it in Excel or LibreOffice and save it</source>
        <translation>请用 Excel 或 LibreOffice 打开并保存</translation>
    </message>
    <message>
        <source>unpack it into a folder</source>
        <translation>请解压到文件夹</translation>
    </message>
    <message>
        <source>put all parts into one folder and unpack them there</source>
        <translation>请将所有部分放入同一文件夹并在那里解压</translation>
    </message>
    <message>
        <source>install Kenning again</source>
        <translation>请重新安装 Kenning</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>set OCR to auto in the settings</source>
        <translation>请在设置中将 OCR 设为自动</translation>
    </message>
    <message>
        <source>raise the memory limit in the settings</source>
        <translation>请在设置中提高内存限制</translation>
    </message>
    <message>
        <source>raise the time limit in the settings</source>
        <translation>请在设置中提高时间限制</translation>
    </message>
    <message>
        <source>change the file&apos;s permissions</source>
        <translation>请更改文件的权限</translation>
    </message>
    <message>
        <source>connect it, then try again</source>
        <translation>请连接后重试</translation>
    </message>
    <message>
        <source>close that program, then try again</source>
        <translation>请关闭该程序后重试</translation>
    </message>
    <message>
        <source>close some programs, then try again</source>
        <translation>请关闭一些程序后重试</translation>
    </message>
    <message>
        <source>index the folder again</source>
        <translation>请重新索引该文件夹</translation>
    </message>
    <message>
        <source>split the file into smaller ones</source>
        <translation>请将文件拆分为较小的文件</translation>
    </message>
    <message>
        <source>convert it to EPUB, with Calibre for instance</source>
        <translation>请转换为 EPUB，例如使用 Calibre</translation>
    </message>
    <message>
        <source>convert it to PDF, with ps2pdf for instance</source>
        <translation>请转换为 PDF，例如使用 ps2pdf</translation>
    </message>
    <message>
        <source>export it as PDF</source>
        <translation>请导出为 PDF</translation>
    </message>
    <message>
        <source>open it in LibreOffice and save it as .docx</source>
        <translation>请在 LibreOffice 中打开并另存为 .docx</translation>
    </message>
    <message>
        <source>open it in LibreOffice and save it as .xlsx</source>
        <translation>请在 LibreOffice 中打开并另存为 .xlsx</translation>
    </message>
    <message>
        <source>open it in LibreOffice and save it anew</source>
        <translation>请在 LibreOffice 中打开并重新保存</translation>
    </message>
    <message>
        <source>export it again with &quot;Support older Anki versions&quot; chosen</source>
        <translation>请勾选“Support older Anki versions”后重新导出</translation>
    </message>
    <message>
        <source>save it as .hwpx</source>
        <translation>请另存为 .hwpx</translation>
    </message>
    <message>
        <source>save it as .vsdx</source>
        <translation>请另存为 .vsdx</translation>
    </message>
    <message>
        <source>unpack it with 7-Zip</source>
        <translation>请使用 7-Zip 解压</translation>
    </message>
    <message>
        <source>export its tables as .csv</source>
        <translation>请将其表格导出为 .csv</translation>
    </message>
    <message>
        <source>save it as PDF by another program</source>
        <translation>请用其他程序另存为 PDF</translation>
    </message>
    <message>
        <source>save it in Unicode (UTF-8)</source>
        <translation>请另存为 Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>save it as a PDF with OCR</source>
        <translation>请另存为带 OCR 的 PDF</translation>
    </message>
    <message>
        <source>print it as a PDF, which OCR can read</source>
        <translation>请打印为 PDF，OCR 即可读取</translation>
    </message>
    <message>
        <source>split it into smaller ones</source>
        <translation>请将其拆分为较小的文件</translation>
    </message>
    <message>
        <source>open it and save it again</source>
        <translation>请打开并重新保存</translation>
    </message>
    <message>
        <source>save it as a file of its own</source>
        <translation>请将其另存为单独的文件</translation>
    </message>
    <message>
        <source>check the disk, or restore the file from a copy</source>
        <translation>请检查磁盘，或从副本恢复该文件</translation>
    </message>
    <message>
        <source>the file may be damaged; try a fresh copy of it</source>
        <translation>文件可能已损坏；请尝试新的副本</translation>
    </message>
    <message>
        <source>open them in a browser</source>
        <translation>请在浏览器中打开它们</translation>
    </message>
    <message>
        <source>split the PDF into smaller ones</source>
        <translation>请将该 PDF 拆分为较小的文件</translation>
    </message>
    <message>
        <source>print it as a PDF without a form</source>
        <translation>将其打印为不含表单的 PDF</translation>
    </message>
    <message>
        <source>save a copy that may be edited</source>
        <translation>请保存一份可编辑的副本</translation>
    </message>
    <message>
        <source>open it in Gnumeric and save it as .xlsx or .ods</source>
        <translation>请在 Gnumeric 中打开并另存为 .xlsx 或 .ods</translation>
    </message>
    <message>
        <source>save it as a spreadsheet</source>
        <translation>请另存为电子表格</translation>
    </message>
    <message>
        <source>save it from the PDF as a file</source>
        <translation>请从 PDF 中将其另存为文件</translation>
    </message>
    <message>
        <source>unpack the archive into a folder</source>
        <translation>请将压缩包解压到文件夹</translation>
    </message>
    <message>
        <source>unpack it</source>
        <translation>请解压</translation>
    </message>
    <message>
        <source>unpack it by hand</source>
        <translation>请手动解压</translation>
    </message>
    <message>
        <source>unpack it, and pack it again as a ZIP file</source>
        <translation>请解压后重新打包为 ZIP 文件</translation>
    </message>
    <message>
        <source>unpack it, and pack it again as a usual ZIP file</source>
        <translation>请解压后重新打包为普通 ZIP 文件</translation>
    </message>
    <message>
        <source>save it again from the browser</source>
        <translation>请在浏览器中重新保存</translation>
    </message>
    <message>
        <source>switch encryption off in Joplin and export again</source>
        <translation>请在 Joplin 中关闭加密并重新导出</translation>
    </message>
    <message>
        <source>decrypt them in Evernote and export again</source>
        <translation>请在 Evernote 中解密并重新导出</translation>
    </message>
    <message>
        <source>open it in the program that it was bought for</source>
        <translation>请在购买时对应的程序中打开</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} 以及另外 {1} 个</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>第 {0} 页</translation>
    </message>
    <message>
        <source>page {0} · {1}</source>
        <translation>第 {0} 页 · {1}</translation>
    </message>
    <message>
        <source>slide {0}</source>
        <translation>第 {0} 张幻灯片</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>第 {0} 行</translation>
    </message>
    <message>
        <source>lines {0}–{1}</source>
        <translation>第 {0}–{1} 行</translation>
    </message>
    <message>
        <source>chapter {0} · {1}</source>
        <translation>第 {0} 章 · {1}</translation>
    </message>
    <message>
        <source>chapter {0}</source>
        <translation>第 {0} 章</translation>
    </message>
    <message>
        <source>sheet {0}</source>
        <translation>工作表 {0}</translation>
    </message>
    <message>
        <source>{0}, message {1}</source>
        <translation>{0}，邮件 {1}</translation>
    </message>
    <message>
        <source>message {0}</source>
        <translation>邮件 {0}</translation>
    </message>
    <message>
        <source>cell {0}</source>
        <translation>单元格 {0}</translation>
    </message>
    <message>
        <source>entry {0}</source>
        <translation>条目 {0}</translation>
    </message>
    <message>
        <source>file {0} of a note</source>
        <translation>笔记的文件 {0}</translation>
    </message>
    <message>
        <source>note {0}</source>
        <translation>笔记 {0}</translation>
    </message>
    <message>
        <source>notebook {0}</source>
        <translation>笔记本 {0}</translation>
    </message>
    <message>
        <source>group {0}</source>
        <translation>组 {0}</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>page around the diagram</source>
        <translation>图表所在的页面</translation>
    </message>
    <message>
        <source>master</source>
        <translation>主控形状</translation>
    </message>
    <message>
        <source>master {0}</source>
        <translation>主控形状 {0}</translation>
    </message>
    <message>
        <source>master pages</source>
        <translation>主页</translation>
    </message>
    <message>
        <source>background page</source>
        <translation>背景页</translation>
    </message>
    <message>
        <source>note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>page {0} (hidden)</source>
        <translation>第 {0} 页（隐藏）</translation>
    </message>
    <message>
        <source>page {0} · {1} (hidden)</source>
        <translation>第 {0} 页 · {1}（隐藏）</translation>
    </message>
    <message>
        <source>slide {0} (hidden)</source>
        <translation>第 {0} 张幻灯片（隐藏）</translation>
    </message>
    <message>
        <source>sheet {0} (hidden)</source>
        <translation>工作表 {0}（隐藏）</translation>
    </message>
    <message>
        <source>sheet {0} (hidden), {1}</source>
        <translation>工作表 {0}（隐藏），{1}</translation>
    </message>
    <message>
        <source>background page · {0}</source>
        <translation>背景页 · {0}</translation>
    </message>
    <message>
        <source>mailbox, message {0}</source>
        <translation>邮箱，邮件 {0}</translation>
    </message>
    <message>
        <source>Another Kenning process ({0}) is writing to this library; wait until it is done or stop it.</source>
        <translation>另一个 Kenning 进程（{0}）正在写入此资料库；请等待其完成或将其停止。</translation>
    </message>
    <message>
        <source>The disk that holds {0} is full: {1} MB are left and {2} MB are needed; free some space and start again; nothing was lost.</source>
        <translation>{0} 所在的磁盘已满：剩余 {1} MB，需要 {2} MB。请腾出空间后重新开始；没有丢失任何内容。</translation>
    </message>
    <message>
        <source>The disk that holds {0} takes no more, though some of it is free (a quota, or too many files); make room there and start again; nothing was lost.</source>
        <translation>{0} 所在的磁盘虽有剩余空间，但无法再写入（配额限制或文件过多）。请腾出空间后重新开始；没有丢失任何内容。</translation>
    </message>
    <message>
        <source>{0} has no room ({1}); nothing was installed. Make room and try again.</source>
        <translation>{0} 空间不足（{1}）；未安装任何内容。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>{0} has no room ({1}); make room and run it again; it goes on where it stopped.</source>
        <translation>{0} 空间不足（{1}）；请腾出空间后重新开始，将从中断处继续。</translation>
    </message>
    <message>
        <source>{0} has no room ({1}); free some space or choose another place.</source>
        <translation>{0} 空间不足（{1}）；请腾出空间或选择其他位置。</translation>
    </message>
    <message>
        <source>Reading stopped on an unexpected error ({0}); please report it.</source>
        <translation>读取因意外错误而停止（{0}）；请报告此问题。</translation>
    </message>
    <message>
        <source>The library is busy; try again in a moment.</source>
        <translation>资料库正忙；请稍后重试。</translation>
    </message>
    <message>
        <source>The library {0} was deleted, moved or made anew while it was open; open it again.</source>
        <translation>资料库 {0} 在打开期间被删除、移动或重新建立；请再次打开。</translation>
    </message>
    <message>
        <source>The library {0} cannot be written to; it can still be searched. To let it take in anything new, {1}.</source>
        <translation>无法写入资料库 {0}；仍可搜索。要让它收入新内容，请{1}。</translation>
    </message>
    <message>
        <source>The library {0} cannot be written to ({1}); it can still be searched. To let it take in anything new, {2}.</source>
        <translation>无法写入资料库 {0}（{1}）；仍可搜索。要让它收入新内容，请{2}。</translation>
    </message>
    <message>
        <source>The library {0} cannot be opened; check its permissions.</source>
        <translation>无法打开资料库 {0}；请检查其权限。</translation>
    </message>
    <message>
        <source>The library has format {0}, this Kenning reads {1}; update Kenning.</source>
        <translation>资料库格式为 {0}，此版本的 Kenning 读取 {1}；请更新 Kenning。</translation>
    </message>
    <message>
        <source>There is no file or folder {0}; check the path.</source>
        <translation>没有文件或文件夹 {0}；请检查路径。</translation>
    </message>
    <message>
        <source>{0} would lie inside the file {1}, and no such part of it is indexed; index the file, or check the path.</source>
        <translation>{0} 应在文件 {1} 之内，但该文件没有这样的部分被索引；请索引该文件，或检查路径。</translation>
    </message>
    <message>
        <source>{0} is the library itself; choose another folder.</source>
        <translation>{0} 就是资料库本身；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{0} holds other files; choose an empty or new folder for a library.</source>
        <translation>{0} 中有其他文件；请为资料库选择空文件夹或新文件夹。</translation>
    </message>
    <message>
        <source>{0} holds a library already; open it.</source>
        <translation>{0} 中已有资料库；请打开它。</translation>
    </message>
    <message>
        <source>{0} holds other files; choose an empty folder.</source>
        <translation>{0} 中有其他文件；请选择空文件夹。</translation>
    </message>
    <message>
        <source>Nothing to search for; type a few words or a question.</source>
        <translation>没有可搜索的内容；请输入几个词或一个问题。</translation>
    </message>
    <message>
        <source>Add what to look for besides what to leave out.</source>
        <translation>除了要排除的内容，还请添加要查找的内容。</translation>
    </message>
    <message>
        <source>Filters alone compare documents with nothing; add a few words or a question.</source>
        <translation>仅有筛选条件无法比较文档；请添加几个词或一个问题。</translation>
    </message>
    <message>
        <source>Another saved search is called “{0}”; choose another name.</source>
        <translation>另一个已保存的搜索名为“{0}”；请选择其他名称。</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>已保存的搜索需要名称。</translation>
    </message>
    <message>
        <source>A library needs a name.</source>
        <translation>资料库需要名称。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another place.</source>
        <translation>无法写入 {0}（{1}）；请选择其他位置。</translation>
    </message>
    <message>
        <source>{0} lies inside the library; choose another place.</source>
        <translation>{0} 位于资料库内部；请选择其他位置。</translation>
    </message>
    <message>
        <source>{0} is a folder; name a file in it, such as {1}.</source>
        <translation>{0} 是文件夹；请指定其中的文件，例如 {1}。</translation>
    </message>
    <message>
        <source>There is no folder {0}; make it first.</source>
        <translation>没有文件夹 {0}；请先创建它。</translation>
    </message>
    <message>
        <source>{0} is there already; choose another name, or replace it with --force.</source>
        <translation>{0} 已存在；请选择其他名称，或用 --force 替换。</translation>
    </message>
    <message>
        <source>{0} is the address of a published library; a name holds no ://.</source>
        <translation>{0} 是已发布资料库的地址；名称中不能有 ://。</translation>
    </message>
    <message>
        <source>A library&apos;s name has at most {0} letters.</source>
        <translation>资料库名称最多 {0} 个字符。</translation>
    </message>
    <message>
        <source>“{0}” is the name of the library in {1}; choose another.</source>
        <translation>“{0}”是 {1} 中资料库的名称；请另选一个。</translation>
    </message>
    <message>
        <source>{0} is not in the list of libraries; `kenning libraries` shows it.</source>
        <translation>{0} 不在资料库列表中；kenning libraries 可显示该列表。</translation>
    </message>
    <message>
        <source>No saved search is called “{0}” any more.</source>
        <translation>已没有名为“{0}”的已保存搜索。</translation>
    </message>
    <message>
        <source>The name of a saved search has at most {0} letters.</source>
        <translation>已保存搜索的名称最多 {0} 个字符。</translation>
    </message>
    <message>
        <source>There is nothing to save yet; ask something first.</source>
        <translation>还没有可保存的内容；请先提问。</translation>
    </message>
    <message>
        <source>{0} is no pattern; write one as in a .gitignore file, such as &apos;*.log&apos; or &apos;drafts/&apos;.</source>
        <translation>{0} 不是模式；请按 .gitignore 文件的写法填写，例如 &apos;*.log&apos; 或 &apos;drafts/&apos;。</translation>
    </message>
    <message>
        <source>{0} is no kind of file; write an ending, a kind or a pattern: pdf, word, &apos;notes-*&apos;.</source>
        <translation>{0} 不是文件类型；请填写扩展名、类型或模式：pdf、word、&apos;notes-*&apos;。</translation>
    </message>
    <message>
        <source>The bracket in {0} is not closed; write ], or \[ for the sign itself.</source>
        <translation>{0} 中的方括号没有闭合；请写上 ]，若要表示该符号本身请写 \[。</translation>
    </message>
    <message>
        <source>What stands in the brackets of {0} matches nothing; write it as in [a-z] or [!0-9].</source>
        <translation>{0} 方括号中的内容不匹配任何文件；请写成 [a-z] 或 [!0-9] 这样的形式。</translation>
    </message>
    <message>
        <source>{0} ends in a backslash, so that it matches nothing; a folder is written with /, as in &apos;drafts/&apos;.</source>
        <translation>{0} 以反斜杠结尾，因此不匹配任何文件；文件夹请用 / 书写，例如 &apos;drafts/&apos;。</translation>
    </message>
    <message>
        <source>{0} is no tag; it takes 1 to {1} letters without commas and quotation marks.</source>
        <translation>{0} 不是标签；标签为 1 到 {1} 个字符，不含逗号和引号。</translation>
    </message>
    <message>
        <source>The library {0} could not be deleted whole ({1}); try again.</source>
        <translation>资料库 {0} 未能完全删除（{1}）；请重试。</translation>
    </message>
    <message>
        <source>There is no library in {0}; nothing was deleted.</source>
        <translation>{0} 中没有资料库；未删除任何内容。</translation>
    </message>
    <message>
        <source>{0} cannot be reached ({1}); check the connection.</source>
        <translation>无法连接 {0}（{1}）；请检查网络连接。</translation>
    </message>
    <message>
        <source>{0} cannot be reached ({1}). Check the connection; or download the files of {2} on another computer, bring the folder here, and run: kenning encoders add FOLDER</source>
        <translation>无法连接 {0}（{1}）。请检查网络连接；或在另一台电脑上下载 {2} 的文件，把文件夹带到这里，然后运行：kenning encoders add 文件夹</translation>
    </message>
    <message>
        <source>The connection to {0} keeps breaking ({1}); what has arrived is kept, run it again to go on.</source>
        <translation>与 {0} 的连接不断中断（{1}）；已下载的部分会保留，重试即可继续。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}).</source>
        <translation>无法写入 {0}（{1}）。</translation>
    </message>
    <message>
        <source>{0} needs {1} MB, and the disk of {2} has {3} MB free; make room and run it again.</source>
        <translation>{0} 需要 {1} MB，而 {2} 所在磁盘只剩 {3} MB；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Exporting needs about {0} MB for a while, and the disk of {1} has {2} MB free; make room and run it again.</source>
        <translation>导出暂时需要约 {0} MB，而 {1} 所在磁盘只剩 {2} MB；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The files could not be written to {0} ({1}).</source>
        <translation>文件未能写入 {0}（{1}）。</translation>
    </message>
    <message>
        <source>Another encoder is being added; wait until it is done.</source>
        <translation>正在添加另一个编码器；请等待完成。</translation>
    </message>
    <message>
        <source>{0} is being downloaded by another process; wait for it.</source>
        <translation>另一个进程正在下载 {0}；请等待。</translation>
    </message>
    <message>
        <source>{0} is in use; close the libraries that use it, then try again.</source>
        <translation>{0} 正在使用；请关闭使用它的资料库后重试。</translation>
    </message>
    <message>
        <source>No library can be made at {0} ({1}).</source>
        <translation>无法在 {0} 创建资料库（{1}）。</translation>
    </message>
    <message>
        <source>{0} is a file, and a library needs a folder; choose another place.</source>
        <translation>{0} 是文件，而资料库需要文件夹；请选择其他位置。</translation>
    </message>
    <message>
        <source>{0} is a file; choose the folder of a library.</source>
        <translation>{0} 是文件；请选择资料库的文件夹。</translation>
    </message>
    <message>
        <source>There is a library at {0} already; it was left as it is.</source>
        <translation>{0} 已有资料库；它保持原样。</translation>
    </message>
    <message>
        <source>The settings could not be read ({0}); they were kept as {1}.</source>
        <translation>无法读取设置（{0}）；原设置已保留为 {1}。</translation>
    </message>
    <message>
        <source>The settings {0} could not be opened ({1}).</source>
        <translation>无法打开设置 {0}（{1}）。</translation>
    </message>
    <message>
        <source>Indexing stopped on an unexpected error ({0}); what was committed is kept.</source>
        <translation>索引因意外错误停止（{0}）；已保存的内容会保留。</translation>
    </message>
    <message>
        <source>Another Kenning process changed the library while it was checked; check again when it is done.</source>
        <translation>检查期间另一个 Kenning 进程更改了资料库；请在它完成后重新检查。</translation>
    </message>
    <message>
        <source>Another Kenning process changed the library meanwhile; export again when it is done.</source>
        <translation>期间另一个 Kenning 进程更改了资料库；请在它完成后重新导出。</translation>
    </message>
    <message>
        <source>There is no file {0}; check the path.</source>
        <translation>没有文件 {0}；请检查路径。</translation>
    </message>
    <message>
        <source>{0} holds no vectors to borrow; make one with: kenning vectors export FILE</source>
        <translation>{0} 中没有可借用的向量；请用以下命令创建：kenning vectors export 文件</translation>
    </message>
    <message>
        <source>The vectors of {0} were made by the encoder {1}, the library&apos;s is {2} ({3}); export them from a library with the same encoder.</source>
        <translation>{0} 的向量由编码器 {1} 生成，而资料库的编码器是 {2}（{3}）；请从使用同一编码器的资料库导出。</translation>
    </message>
    <message>
        <source>The library is not open; nothing was granted.</source>
        <translation>资料库未打开；未授予任何权限。</translation>
    </message>
    <message>
        <source>Nothing is published at {0}; check the address.</source>
        <translation>{0} 没有已发布的内容；请检查地址。</translation>
    </message>
    <message>
        <source>{0} cannot be reached ({1}); try again later.</source>
        <translation>无法连接 {0}（{1}）；请稍后重试。</translation>
    </message>
    <message>
        <source>A library is published to, and read from, an address such as s3://bucket/folder.</source>
        <translation>资料库通过 s3://bucket/folder 这样的地址发布和读取。</translation>
    </message>
    <message>
        <source>Another program reads the ledger, whose old pages were left; close it and compact again.</source>
        <translation>另一个程序正在读取资料库，旧页面未清除；请关闭它后重新压缩。</translation>
    </message>
    <message>
        <source>its disk can only be read</source>
        <translation>所在磁盘为只读</translation>
    </message>
    <message>
        <source>its permissions forbid it</source>
        <translation>权限不允许</translation>
    </message>
    <message>
        <source>its disk is full</source>
        <translation>所在磁盘已满</translation>
    </message>
    <message>
        <source>your share of its disk is used up</source>
        <translation>您在该磁盘上的配额已用完</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>它不存在</translation>
    </message>
    <message>
        <source>make its disk writable or move it to another one</source>
        <translation>使其磁盘可写，或将它移到另一个磁盘</translation>
    </message>
    <message>
        <source>change the permissions of its folder</source>
        <translation>更改其文件夹的权限</translation>
    </message>
    <message>
        <source>connect its drive or open it where it lies now</source>
        <translation>连接它所在的驱动器，或在它现在的位置打开它</translation>
    </message>
    <message>
        <source>move it to a disk that can be written to</source>
        <translation>将它移到可写入的磁盘</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>多种语言</translation>
    </message>
    <message>
        <source>{0} languages</source>
        <translation>{0} 种语言</translation>
    </message>
    <message>
        <source>more than {0} languages</source>
        <translation>{0} 多种语言</translation>
    </message>
    <message>
        <source>more than {0} languages, {1} of them tuned</source>
        <translation>{0} 多种语言，其中 {1} 种经过调优</translation>
    </message>
    <message>
        <source>Its authors cut texts at {0} tokens; the position table has {1} rows.</source>
        <translation>其作者将文本截断为 {0} 个标记；位置表有 {1} 行。</translation>
    </message>
    <message>
        <source>Trained with Matryoshka loss; its authors publish no list of sizes.</source>
        <translation>使用 Matryoshka 损失训练；其作者未公布尺寸列表。</translation>
    </message>
    <message>
        <source>Prefixes and pooling are those that its own files give.</source>
        <translation>前缀和池化方式以其自身文件为准。</translation>
    </message>
    <message>
        <source>no NVIDIA driver was found</source>
        <translation>未找到 NVIDIA 驱动</translation>
    </message>
    <message>
        <source>this ONNX Runtime has no GPU provider</source>
        <translation>此 ONNX Runtime 不支持 GPU</translation>
    </message>
    <message>
        <source>not started yet</source>
        <translation>尚未启动</translation>
    </message>
    <message>
        <source>1Password export</source>
        <translation>1Password 导出文件</translation>
    </message>
    <message>
        <source>3-D model</source>
        <translation>三维模型</translation>
    </message>
    <message>
        <source>7-Zip archive</source>
        <translation>7-Zip 压缩包</translation>
    </message>
    <message>
        <source>AVI video</source>
        <translation>AVI 视频</translation>
    </message>
    <message>
        <source>AbiWord document</source>
        <translation>AbiWord 文档</translation>
    </message>
    <message>
        <source>Access database</source>
        <translation>Access 数据库</translation>
    </message>
    <message>
        <source>Android program</source>
        <translation>Android 程序</translation>
    </message>
    <message>
        <source>Arrow table</source>
        <translation>Arrow 表</translation>
    </message>
    <message>
        <source>BMP image</source>
        <translation>BMP 图像</translation>
    </message>
    <message>
        <source>CAD drawing</source>
        <translation>CAD 图纸</translation>
    </message>
    <message>
        <source>Debian package</source>
        <translation>Debian 软件包</translation>
    </message>
    <message>
        <source>DjVu document</source>
        <translation>DjVu 文档</translation>
    </message>
    <message>
        <source>FITS data</source>
        <translation>FITS 数据</translation>
    </message>
    <message>
        <source>FLAC audio</source>
        <translation>FLAC 音频</translation>
    </message>
    <message>
        <source>Flash video</source>
        <translation>Flash 视频</translation>
    </message>
    <message>
        <source>GIF image</source>
        <translation>GIF 图像</translation>
    </message>
    <message>
        <source>GIMP image</source>
        <translation>GIMP 图像</translation>
    </message>
    <message>
        <source>Git data</source>
        <translation>Git 数据</translation>
    </message>
    <message>
        <source>HDF5 data</source>
        <translation>HDF5 数据</translation>
    </message>
    <message>
        <source>Hangul document</source>
        <translation>Hangul 文档</translation>
    </message>
    <message>
        <source>Hangul document of before 2000</source>
        <translation>2000 年以前的 Hangul 文档</translation>
    </message>
    <message>
        <source>JBIG2 image</source>
        <translation>JBIG2 图像</translation>
    </message>
    <message>
        <source>JPEG 2000 image</source>
        <translation>JPEG 2000 图像</translation>
    </message>
    <message>
        <source>JPEG image</source>
        <translation>JPEG 图像</translation>
    </message>
    <message>
        <source>Java program</source>
        <translation>Java 程序</translation>
    </message>
    <message>
        <source>Joplin export</source>
        <translation>Joplin 导出文件</translation>
    </message>
    <message>
        <source>KeePass database</source>
        <translation>KeePass 数据库</translation>
    </message>
    <message>
        <source>Keynote presentation</source>
        <translation>Keynote 演示文稿</translation>
    </message>
    <message>
        <source>Kindle book in KFX</source>
        <translation>KFX 格式的 Kindle 电子书</translation>
    </message>
    <message>
        <source>Kindle book in KFX, protected against copying</source>
        <translation>受复制保护的 KFX 格式 Kindle 电子书</translation>
    </message>
    <message>
        <source>Kindle book of the Topaz kind</source>
        <translation>Topaz 类型的 Kindle 电子书</translation>
    </message>
    <message>
        <source>LZ4 archive</source>
        <translation>LZ4 压缩包</translation>
    </message>
    <message>
        <source>MATLAB data</source>
        <translation>MATLAB 数据</translation>
    </message>
    <message>
        <source>MIDI music</source>
        <translation>MIDI 音乐</translation>
    </message>
    <message>
        <source>MP4 video, audio or image</source>
        <translation>MP4 视频、音频或图像</translation>
    </message>
    <message>
        <source>MPEG audio</source>
        <translation>MPEG 音频</translation>
    </message>
    <message>
        <source>MPEG video</source>
        <translation>MPEG 视频</translation>
    </message>
    <message>
        <source>Matroska or WebM video</source>
        <translation>Matroska 或 WebM 视频</translation>
    </message>
    <message>
        <source>NumPy data</source>
        <translation>NumPy 数据</translation>
    </message>
    <message>
        <source>Numbers spreadsheet</source>
        <translation>Numbers 电子表格</translation>
    </message>
    <message>
        <source>Ogg audio or video</source>
        <translation>Ogg 音频或视频</translation>
    </message>
    <message>
        <source>OneNote notebook</source>
        <translation>OneNote 笔记本</translation>
    </message>
    <message>
        <source>OpenDocument chart</source>
        <translation>OpenDocument 图表</translation>
    </message>
    <message>
        <source>OpenDocument database</source>
        <translation>OpenDocument 数据库</translation>
    </message>
    <message>
        <source>OpenDocument drawing</source>
        <translation>OpenDocument 绘图</translation>
    </message>
    <message>
        <source>OpenDocument formula</source>
        <translation>OpenDocument 公式</translation>
    </message>
    <message>
        <source>OpenDocument presentation</source>
        <translation>OpenDocument 演示文稿</translation>
    </message>
    <message>
        <source>OpenDocument spreadsheet</source>
        <translation>OpenDocument 电子表格</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument 文本</translation>
    </message>
    <message>
        <source>Outlook mailbox</source>
        <translation>Outlook 邮箱</translation>
    </message>
    <message>
        <source>Outlook message</source>
        <translation>Outlook 邮件</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>PNG 图像</translation>
    </message>
    <message>
        <source>Pages document</source>
        <translation>Pages 文档</translation>
    </message>
    <message>
        <source>Parquet table</source>
        <translation>Parquet 表</translation>
    </message>
    <message>
        <source>Photoshop image</source>
        <translation>Photoshop 图像</translation>
    </message>
    <message>
        <source>PostScript document</source>
        <translation>PostScript 文档</translation>
    </message>
    <message>
        <source>Project plan</source>
        <translation>Project 计划</translation>
    </message>
    <message>
        <source>Publisher document</source>
        <translation>Publisher 文档</translation>
    </message>
    <message>
        <source>Python package</source>
        <translation>Python 软件包</translation>
    </message>
    <message>
        <source>RAR archive</source>
        <translation>RAR 压缩包</translation>
    </message>
    <message>
        <source>RPM package</source>
        <translation>RPM 软件包</translation>
    </message>
    <message>
        <source>SMIL presentation</source>
        <translation>SMIL 演示</translation>
    </message>
    <message>
        <source>SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 图形</translation>
    </message>
    <message>
        <source>TIFF image</source>
        <translation>TIFF 图像</translation>
    </message>
    <message>
        <source>Visio drawing</source>
        <translation>Visio 绘图</translation>
    </message>
    <message>
        <source>WAV audio</source>
        <translation>WAV 音频</translation>
    </message>
    <message>
        <source>WebP image</source>
        <translation>WebP 图像</translation>
    </message>
    <message>
        <source>Windows help file</source>
        <translation>Windows 帮助文件</translation>
    </message>
    <message>
        <source>Windows media file</source>
        <translation>Windows 媒体文件</translation>
    </message>
    <message>
        <source>Windows program</source>
        <translation>Windows 程序</translation>
    </message>
    <message>
        <source>Windows shortcut</source>
        <translation>Windows 快捷方式</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>WordPerfect document</source>
        <translation>WordPerfect 文档</translation>
    </message>
    <message>
        <source>Works document</source>
        <translation>Works 文档</translation>
    </message>
    <message>
        <source>Lotus 1-2-3 spreadsheet</source>
        <translation>Lotus 1-2-3 电子表格</translation>
    </message>
    <message>
        <source>Quattro Pro spreadsheet</source>
        <translation>Quattro Pro 电子表格</translation>
    </message>
    <message>
        <source>StarOffice document</source>
        <translation>StarOffice 文档</translation>
    </message>
    <message>
        <source>Windows metafile</source>
        <translation>Windows 图元文件</translation>
    </message>
    <message>
        <source>Word Pro document</source>
        <translation>Word Pro 文档</translation>
    </message>
    <message>
        <source>Write document</source>
        <translation>Write 文档</translation>
    </message>
    <message>
        <source>ARJ archive</source>
        <translation>ARJ 压缩包</translation>
    </message>
    <message>
        <source>CorelDRAW drawing</source>
        <translation>CorelDRAW 绘图</translation>
    </message>
    <message>
        <source>InDesign document</source>
        <translation>InDesign 文档</translation>
    </message>
    <message>
        <source>LZH archive</source>
        <translation>LZH 压缩包</translation>
    </message>
    <message>
        <source>XPS document</source>
        <translation>XPS 文档</translation>
    </message>
    <message>
        <source>disk image</source>
        <translation>磁盘映像</translation>
    </message>
    <message>
        <source>ZIP archive</source>
        <translation>ZIP 压缩包</translation>
    </message>
    <message>
        <source>Zstandard archive</source>
        <translation>Zstandard 压缩包</translation>
    </message>
    <message>
        <source>archive or package</source>
        <translation>压缩包或软件包</translation>
    </message>
    <message>
        <source>audio file</source>
        <translation>音频文件</translation>
    </message>
    <message>
        <source>binary Visio drawing</source>
        <translation>二进制 Visio 绘图</translation>
    </message>
    <message>
        <source>browser extension</source>
        <translation>浏览器扩展</translation>
    </message>
    <message>
        <source>cabinet archive</source>
        <translation>CAB 压缩包</translation>
    </message>
    <message>
        <source>camera raw image</source>
        <translation>相机原始图像</translation>
    </message>
    <message>
        <source>comic book</source>
        <translation>漫画书</translation>
    </message>
    <message>
        <source>compiled program</source>
        <translation>已编译的程序</translation>
    </message>
    <message>
        <source>compress archive</source>
        <translation>compress 压缩包</translation>
    </message>
    <message>
        <source>diagram</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>e-book</source>
        <translation>电子书</translation>
    </message>
    <message>
        <source>editor extension</source>
        <translation>编辑器扩展</translation>
    </message>
    <message>
        <source>font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>gzip archive</source>
        <translation>gzip 压缩包</translation>
    </message>
    <message>
        <source>icon</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>key or certificate</source>
        <translation>密钥或证书</translation>
    </message>
    <message>
        <source>key or signature</source>
        <translation>密钥或签名</translation>
    </message>
    <message>
        <source>key, certificate or encrypted message</source>
        <translation>密钥、证书或加密消息</translation>
    </message>
    <message>
        <source>presentation of PowerPoint 4</source>
        <translation>PowerPoint 4 演示文稿</translation>
    </message>
    <message>
        <source>presentation of PowerPoint 95</source>
        <translation>PowerPoint 95 演示文稿</translation>
    </message>
    <message>
        <source>presentation</source>
        <translation>演示文稿</translation>
    </message>
    <message>
        <source>program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>program package</source>
        <translation>程序包</translation>
    </message>
    <message>
        <source>rich text document</source>
        <translation>富文本文档</translation>
    </message>
    <message>
        <source>source map</source>
        <translation>源代码映射</translation>
    </message>
    <message>
        <source>spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <source>translation catalogue</source>
        <translation>翻译目录</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>SVG drawing without words</source>
        <translation>没有文字的 SVG 图形</translation>
    </message>
    <message>
        <source>Windows metafile without words</source>
        <translation>不含文字的 Windows 图元文件</translation>
    </message>
    <message>
        <source>Kindle book that holds the pages of a print</source>
        <translation>由印刷页面组成的 Kindle 电子书</translation>
    </message>
    <message>
        <source>deleted message</source>
        <translation>已删除的邮件</translation>
    </message>
    <message>
        <source>an object of another program</source>
        <translation>其他程序的对象</translation>
    </message>
    <message>
        <source>a link inside an archive</source>
        <translation>压缩包内的链接</translation>
    </message>
    <message>
        <source>a device inside an archive</source>
        <translation>压缩包内的设备</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>a pipe or device</source>
        <translation>管道或设备</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>text of its own in a container</source>
        <translation>容器本身的文字</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>reranker</source>
        <translation>重排模型</translation>
    </message>
    <message>
        <source>compressed {0}</source>
        <translation>压缩的 {0}</translation>
    </message>
    <message>
        <source>The {0}&apos;s file {1} is missing; install it again.</source>
        <translation>缺少文件 {1}（{0}）；请重新安装。</translation>
    </message>
    <message>
        <source>The {0}&apos;s file {1} has {2} bytes, not {3}; install it again.</source>
        <translation>文件 {1}（{0}）为 {2} 字节，而非 {3} 字节；请重新安装。</translation>
    </message>
    <message>
        <source>unpack it by hand if you trust it</source>
        <translation>如果您信任它，请手动解压</translation>
    </message>
    <message>
        <source>the archive is very large</source>
        <translation>压缩包非常大</translation>
    </message>
    <message>
        <source>it goes on in another file of the archive</source>
        <translation>其余部分在压缩包的另一个文件中</translation>
    </message>
    <message>
        <source>the page is compressed by a method that is not read ({0})</source>
        <translation>该页面的压缩方法无法读取（{0}）</translation>
    </message>
    <message>
        <source>open it in a player of web archives, or download it again</source>
        <translation>请在网页存档播放器中打开，或重新下载</translation>
    </message>
    <message>
        <source>open the message in Mail, so that the file is fetched, and add the folder Attachments</source>
        <translation>请在“邮件”中打开该邮件以获取文件，并添加 Attachments 文件夹</translation>
    </message>
    <message>
        <source>it lies more than {0} messages deep</source>
        <translation>它嵌套在 {0} 层以上的邮件中</translation>
    </message>
    <message>
        <source>it is too large to be read inside a mailbox</source>
        <translation>它太大，无法在邮箱中读取</translation>
    </message>
    <message>
        <source>import it into a mail program and save the message</source>
        <translation>请导入邮件程序并保存该邮件</translation>
    </message>
    <message>
        <source>save a copy of it without encryption</source>
        <translation>请保存一份未加密的副本</translation>
    </message>
    <message>
        <source>the signed file holds no document, or is damaged</source>
        <translation>已签名的文件不含文档，或已损坏</translation>
    </message>
    <message>
        <source>open it by hand</source>
        <translation>请手动打开</translation>
    </message>
    <message>
        <source>download it again</source>
        <translation>请重新下载</translation>
    </message>
    <message>
        <source>repair it with Outlook&apos;s ScanPST</source>
        <translation>用 Outlook 的 ScanPST 修复</translation>
    </message>
    <message>
        <source>repair the mailbox with Outlook&apos;s ScanPST</source>
        <translation>用 Outlook 的 ScanPST 修复邮箱</translation>
    </message>
    <message>
        <source>the PDF claims to have {0} pages</source>
        <translation>该 PDF 声称有 {0} 页</translation>
    </message>
    <message>
        <source>the file has no text</source>
        <translation>文件没有文字</translation>
    </message>
    <message>
        <source>what follows record {0} is left out, as the file is damaged there</source>
        <translation>第 {0} 条记录之后的内容未读取，因为文件在那里已损坏</translation>
    </message>
    <message>
        <source>parts are left out, as the file is damaged or cut short</source>
        <translation>部分内容未读取，因为文件已损坏或被截断</translation>
    </message>
    <message>
        <source>the AbiWord document is damaged or incomplete</source>
        <translation>AbiWord 文档已损坏或不完整</translation>
    </message>
    <message>
        <source>the CAD drawing is damaged or incomplete</source>
        <translation>CAD 图纸已损坏或不完整</translation>
    </message>
    <message>
        <source>the Publisher document is damaged or incomplete</source>
        <translation>Publisher 文档已损坏或不完整</translation>
    </message>
    <message>
        <source>the ZIP archive is damaged or incomplete</source>
        <translation>ZIP 压缩包已损坏或不完整</translation>
    </message>
    <message>
        <source>the attachment is damaged or incomplete</source>
        <translation>附件已损坏或不完整</translation>
    </message>
    <message>
        <source>the canvas is damaged or incomplete</source>
        <translation>画布已损坏或不完整</translation>
    </message>
    <message>
        <source>the compressed file is damaged or incomplete</source>
        <translation>压缩文件已损坏或不完整</translation>
    </message>
    <message>
        <source>the database is damaged or incomplete</source>
        <translation>数据库已损坏或不完整</translation>
    </message>
    <message>
        <source>the diagram is damaged or incomplete</source>
        <translation>图表已损坏或不完整</translation>
    </message>
    <message>
        <source>the document is damaged or incomplete</source>
        <translation>文档已损坏或不完整</translation>
    </message>
    <message>
        <source>the drawing is damaged or incomplete</source>
        <translation>绘图已损坏或不完整</translation>
    </message>
    <message>
        <source>the e-book is damaged or incomplete</source>
        <translation>电子书已损坏或不完整</translation>
    </message>
    <message>
        <source>the export is damaged or incomplete</source>
        <translation>导出文件已损坏或不完整</translation>
    </message>
    <message>
        <source>the file is damaged or incomplete</source>
        <translation>文件已损坏或不完整</translation>
    </message>
    <message>
        <source>the mailbox is damaged or incomplete</source>
        <translation>邮箱已损坏或不完整</translation>
    </message>
    <message>
        <source>the message is damaged or incomplete</source>
        <translation>邮件已损坏或不完整</translation>
    </message>
    <message>
        <source>the mind map is damaged or incomplete</source>
        <translation>思维导图已损坏或不完整</translation>
    </message>
    <message>
        <source>the notebook is damaged or incomplete</source>
        <translation>笔记本已损坏或不完整</translation>
    </message>
    <message>
        <source>the outline is damaged or incomplete</source>
        <translation>大纲已损坏或不完整</translation>
    </message>
    <message>
        <source>the page is damaged or incomplete</source>
        <translation>页面已损坏或不完整</translation>
    </message>
    <message>
        <source>the password export is damaged or incomplete</source>
        <translation>密码导出文件已损坏或不完整</translation>
    </message>
    <message>
        <source>the picture is damaged or incomplete</source>
        <translation>图片已损坏或不完整</translation>
    </message>
    <message>
        <source>the plan is damaged or incomplete</source>
        <translation>计划已损坏或不完整</translation>
    </message>
    <message>
        <source>the presentation is damaged or incomplete</source>
        <translation>演示文稿已损坏或不完整</translation>
    </message>
    <message>
        <source>the property list is damaged or incomplete</source>
        <translation>属性列表已损坏或不完整</translation>
    </message>
    <message>
        <source>the table is damaged or incomplete</source>
        <translation>表格已损坏或不完整</translation>
    </message>
    <message>
        <source>the web archive is damaged or incomplete</source>
        <translation>网页存档已损坏或不完整</translation>
    </message>
    <message>
        <source>the workbook is damaged or incomplete</source>
        <translation>工作簿已损坏或不完整</translation>
    </message>
    <message>
        <source>the archive is protected by a password</source>
        <translation>压缩包受密码保护</translation>
    </message>
    <message>
        <source>the document is protected by a password</source>
        <translation>文档受密码保护</translation>
    </message>
    <message>
        <source>the file is protected by a password</source>
        <translation>文件受密码保护</translation>
    </message>
    <message>
        <source>the password export is protected by a password</source>
        <translation>密码导出文件受密码保护</translation>
    </message>
    <message>
        <source>the presentation is protected by a password</source>
        <translation>演示文稿受密码保护</translation>
    </message>
    <message>
        <source>the workbook is protected by a password</source>
        <translation>工作簿受密码保护</translation>
    </message>
    <message>
        <source>An address holds no credentials; set AWS_PROFILE, or AWS_ACCESS_KEY_ID and its secret.</source>
        <translation>地址中不含凭据；请设置 AWS_PROFILE，或 AWS_ACCESS_KEY_ID 及其密钥。</translation>
    </message>
    <message>
        <source>An address names a bucket of 2 to 63 letters, digits, dots and hyphens: s3://bucket/folder</source>
        <translation>地址需指明由 2 到 63 个字母、数字、点和连字符组成的存储桶：s3://bucket/folder</translation>
    </message>
    <message>
        <source>The folder in s3://{0}/… holds letters that no folder there can have; choose another.</source>
        <translation>s3://{0}/… 中的文件夹含有不允许的字符；请另选。</translation>
    </message>
    <message>
        <source>The server&apos;s address (AWS_ENDPOINT_URL) holds a password; give it without.</source>
        <translation>服务器地址（AWS_ENDPOINT_URL）含有密码；请去掉。</translation>
    </message>
    <message>
        <source>The profile signs in by single sign-on, a role or a program; that needs: pip install boto3</source>
        <translation>该配置文件通过单点登录、角色或程序登录；这需要：pip install boto3</translation>
    </message>
    <message>
        <source>There is no profile {0} in ~/.aws/config or ~/.aws/credentials; check AWS_PROFILE.</source>
        <translation>~/.aws/config 或 ~/.aws/credentials 中没有配置文件 {0}；请检查 AWS_PROFILE。</translation>
    </message>
    <message>
        <source>{0} cannot be read as a file of profiles; mend it, or unset AWS_PROFILE.</source>
        <translation>无法将 {0} 作为配置文件读取；请修复，或取消设置 AWS_PROFILE。</translation>
    </message>
    <message>
        <source>{0} Try again in a moment.</source>
        <translation>{0} 请稍后重试。</translation>
    </message>
    <message>
        <source>{0}/{1} is missing; publish the library again.</source>
        <translation>缺少 {0}/{1}；请重新发布资料库。</translation>
    </message>
    <message>
        <source>No copy of {0} can be made at {1} ({2}); make room, or set XDG_DATA_HOME.</source>
        <translation>无法在 {1} 创建 {0} 的副本（{2}）；请腾出空间，或设置 XDG_DATA_HOME。</translation>
    </message>
    <message>
        <source>{0} does not say of which library it is the copy; remove the folder and open the library by its address.</source>
        <translation>{0} 未说明是哪个资料库的副本；请删除该文件夹，并通过地址打开资料库。</translation>
    </message>
    <message>
        <source>{0} has format {1}, this Kenning reads {2}; update Kenning.</source>
        <translation>{0} 的格式为 {1}，此 Kenning 读取 {2}；请更新 Kenning。</translation>
    </message>
    <message>
        <source>Version {0} of {1} needs {2} MB on this disk, which has {3}; free some space and start it again.</source>
        <translation>{1} 的版本 {0} 在此磁盘上需要 {2} MB，现有 {3}；请腾出空间后重新开始。</translation>
    </message>
    <message>
        <source>The rows at {0} are damaged; publish the library again.</source>
        <translation>{0} 处的行已损坏；请重新发布资料库。</translation>
    </message>
    <message>
        <source>A table at {0} is damaged; publish the library again.</source>
        <translation>{0} 处的一个表已损坏；请重新发布资料库。</translation>
    </message>
    <message>
        <source>Version {0} of {1} is not whole; publish it again.</source>
        <translation>{1} 的版本 {0} 不完整；请重新发布。</translation>
    </message>
    <message>
        <source>The copy {0} cannot be written ({1}); free some space and try again.</source>
        <translation>无法写入副本 {0}（{1}）；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Another Kenning process fetches this library; wait until it is done.</source>
        <translation>另一个 Kenning 进程正在获取此资料库；请等待其完成。</translation>
    </message>
    <message>
        <source>{0}/{1} is not as it was published; publish the library again.</source>
        <translation>{0}/{1} 与发布时不同；请重新发布资料库。</translation>
    </message>
    <message>
        <source>{0} refuses this computer&apos;s clock ({1}); set it right and try again.</source>
        <translation>{0} 拒绝此计算机的时钟（{1}）；请校准后重试。</translation>
    </message>
    <message>
        <source>There are no credentials for {0}; set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.</source>
        <translation>没有 {0} 的凭据；请设置 AWS_PROFILE，或 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY。</translation>
    </message>
    <message>
        <source>{0} refuses these credentials ({1}); check AWS_PROFILE, or the keys and their rights.</source>
        <translation>{0} 拒绝这些凭据（{1}）；请检查 AWS_PROFILE，或密钥及其权限。</translation>
    </message>
    <message>
        <source>Libraries in buckets need an optional part; {0}.</source>
        <translation>存储桶中的资料库需要一个可选组件；{0}。</translation>
    </message>
    <message>
        <source>The credentials or the server&apos;s address are not whole; check AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_ENDPOINT_URL.</source>
        <translation>凭据或服务器地址不完整；请检查 AWS_PROFILE、AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY 和 AWS_ENDPOINT_URL。</translation>
    </message>
    <message>
        <source>{0}/{1} is larger than any that Kenning writes.</source>
        <translation>{0}/{1} 大于 Kenning 写入的任何内容。</translation>
    </message>
    <message>
        <source>There is no bucket {0}; check the address.</source>
        <translation>没有存储桶 {0}；请检查地址。</translation>
    </message>
    <message>
        <source>A published table does not hold what it should; publish the library again.</source>
        <translation>已发布的表内容不符；请重新发布资料库。</translation>
    </message>
    <message>
        <source>{0}/{1} is damaged; publish the library again.</source>
        <translation>{0}/{1} 已损坏；请重新发布资料库。</translation>
    </message>
    <message>
        <source>{0} was published by a newer Kenning; update this one.</source>
        <translation>{0} 由更新的 Kenning 发布；请更新此版本。</translation>
    </message>
    <message>
        <source>Apple Mail keeps it in the folder Attachments beside, or has not fetched it</source>
        <translation>Apple Mail 将其保存在旁边的 Attachments 文件夹中，或尚未获取</translation>
    </message>
    <message>
        <source>The reader is closed; open the library again.</source>
        <translation>读取器已关闭；请重新打开资料库。</translation>
    </message>
    <message>
        <source>The reader process was ended again and again while it started ({0}); close some programs, then index again: what was read is kept.</source>
        <translation>读取进程在启动时一再被终止（{0}）；请关闭一些程序，然后重新索引：已读取的内容会保留。</translation>
    </message>
    <message>
        <source>The reader process could not be started ({0}); install Kenning again.</source>
        <translation>无法启动读取进程（{0}）；请重新安装 Kenning。</translation>
    </message>
    <message>
        <source>The encoder {0} gave {1} where its manifest says {2} dimensions; install it again.</source>
        <translation>编码器 {0} 给出了 {1}，而其清单标明 {2} 个维度；请重新安装。</translation>
    </message>
    <message>
        <source>{0} pools by one token; late chunking needs a mean over tokens.</source>
        <translation>{0} 只取一个词元；结合上下文需要对所有词元取平均。</translation>
    </message>
    <message>
        <source>The encoder {0} gave numbers that are not finite.</source>
        <translation>编码器 {0} 给出了非有限数值。</translation>
    </message>
    <message>
        <source>The encoder was closed.</source>
        <translation>编码器已关闭。</translation>
    </message>
    <message>
        <source>{0} has no graph of {1} layers; depths it was exported at: {2}.</source>
        <translation>{0} 没有 {1} 层的计算图；导出时的层数为：{2}。</translation>
    </message>
    <message>
        <source>The encoder&apos;s graph {0} cannot be loaded ({1}); install it again.</source>
        <translation>无法加载编码器的计算图 {0}（{1}）；请重新安装。</translation>
    </message>
    <message>
        <source>The encoder&apos;s graph {0} does not run ({1}); install it again.</source>
        <translation>编码器的计算图 {0} 无法运行（{1}）；请重新安装。</translation>
    </message>
    <message>
        <source>{0} has its weights only in a form that can run code when it is opened; look for a version with safetensors.</source>
        <translation>{0} 的权重只有一种打开时可能运行代码的格式；请寻找带 safetensors 的版本。</translation>
    </message>
    <message>
        <source>{0} holds no weights; look for a version with safetensors.</source>
        <translation>{0} 不含权重；请寻找带 safetensors 的版本。</translation>
    </message>
    <message>
        <source>{0} has no {1}, or it is private; check the name.</source>
        <translation>{0} 没有 {1}，或其为私有；请检查名称。</translation>
    </message>
    <message>
        <source>{0} has no such file or version of {1}; check the name.</source>
        <translation>{0} 没有 {1} 的此文件或版本；请检查名称。</translation>
    </message>
    <message>
        <source>This library does not know its documents&apos; types yet; index it again with: kenning index</source>
        <translation>此资料库尚不知道其文档的类型；请重新索引：kenning index</translation>
    </message>
    <message>
        <source>There is no {0} {1}; at hand: {2}.</source>
        <translation>没有{0} {1}；现有：{2}。</translation>
    </message>
    <message>
        <source>There is no {0} at {1}; `kenning {2}s list` shows those at hand.</source>
        <translation>{1} 处没有{0}；`kenning {2}s list` 会列出现有的。</translation>
    </message>
    <message>
        <source>The {0}&apos;s manifest {1} cannot be used ({2}); install it again.</source>
        <translation>清单 {1}（{0}）无法使用（{2}）；请重新安装。</translation>
    </message>
    <message>
        <source>The {0}&apos;s file {1} was altered; install it again.</source>
        <translation>文件 {1}（{0}）已被更改；请重新安装。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); install the encoder again.</source>
        <translation>无法读取 {0}（{1}）；请重新安装编码器。</translation>
    </message>
    <message>
        <source>The reranker {0} gave {1}; install it again.</source>
        <translation>重排模型 {0} 给出了 {1}；请重新安装。</translation>
    </message>
    <message>
        <source>The reranker was closed.</source>
        <translation>重排模型已关闭。</translation>
    </message>
    <message>
        <source>The list stays as it was found: {0}</source>
        <translation>列表保持搜索时的样子：{0}</translation>
    </message>
    <message>
        <source>{0} takes {1} ms for {2} passages on this machine; above {3} ms it is off unless asked for.</source>
        <translation>{0} 在这台电脑上处理 {2} 个段落需要 {1} 毫秒；超过 {3} 毫秒时除非要求，否则不启用。</translation>
    </message>
    <message>
        <source>The encoder failed on {0} ({1}); close other programs, or choose the processor in the settings.</source>
        <translation>编码器在 {0} 上失败（{1}）；请关闭其他程序，或在设置中选择处理器。</translation>
    </message>
    <message>
        <source>The encoder&apos;s graph {0} gives no finite numbers; install it again.</source>
        <translation>编码器的计算图 {0} 未给出有限数值；请重新安装。</translation>
    </message>
    <message>
        <source>The tokenizer {0} cannot be read ({1}); install it again.</source>
        <translation>无法读取分词器 {0}（{1}）；请重新安装。</translation>
    </message>
    <message>
        <source>The library holds too little text to measure sizes on; index ten documents or more that are no copies of each other.</source>
        <translation>资料库中的文字太少，无法测量大小；请索引十个以上互不重复的文档。</translation>
    </message>
    <message>
        <source>The library reads with {0} already; choose another encoder to try.</source>
        <translation>资料库已使用 {0}；请选择其他编码器试用。</translation>
    </message>
    <message>
        <source>The library holds {0}; {1} are needed to compare encoders on.</source>
        <translation>资料库包含 {0}；比较编码器需要 {1}。</translation>
    </message>
    <message>
        <source>No passage of the library has a sentence that a question could be drawn from.</source>
        <translation>资料库中没有可以用来提问的句子。</translation>
    </message>
    <message>
        <source>{0} could not be opened ({1}).</source>
        <translation>无法打开 {0}（{1}）。</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}).</source>
        <translation>无法写入 {0}（{1}）。</translation>
    </message>
    <message>
        <source>{0} pools by one token; turn late_chunking off, or choose another encoder.</source>
        <translation>{0} 只取一个词元；请关闭 late_chunking 或选择其他编码器。</translation>
    </message>
    <message>
        <source>{0} is not a source; `kenning status` lists them.</source>
        <translation>{0} 不是资料库的文件夹；`kenning status` 会列出它们。</translation>
    </message>
    <message>
        <source>{0} Choose another encoder.</source>
        <translation>{0} 请选择其他编码器。</translation>
    </message>
    <message>
        <source>The library&apos;s files were read with {0}; change it with: kenning encoders use {1}</source>
        <translation>资料库的文件是用 {0} 读取的；更改请用：kenning encoders use {1}</translation>
    </message>
    <message>
        <source>{0} lies in no source; add its folder first.</source>
        <translation>{0} 不在资料库的任何文件夹中；请先添加它所在的文件夹。</translation>
    </message>
    <message>
        <source>The library {0} has lost its ledger, and with it the list of your folders; move it away and index them again with: kenning index FOLDER</source>
        <translation>资料库 {0} 丢失了账目，也丢失了您的文件夹列表；请将其移走并重新索引：kenning index FOLDER</translation>
    </message>
    <message>
        <source>The library&apos;s rows {0} are damaged.</source>
        <translation>资料库的行 {0} 已损坏。</translation>
    </message>
    <message>
        <source>The library came to another encoder meanwhile; export its vectors again.</source>
        <translation>资料库在此期间换了编码器；请重新导出其向量。</translation>
    </message>
    <message>
        <source>{0} is not used, for {1}; ask for it to be exported again.</source>
        <translation>未使用 {0}，因为 {1}；请要求重新导出。</translation>
    </message>
    <message>
        <source>The vectors of {0} were made by the same encoder in another way (late chunking, tokenizer or prefix); export them from a library that is made like this one.</source>
        <translation>{0} 的向量由同一编码器以另一种方式生成（上下文、分词器或前缀）；请从与本库设置相同的资料库导出。</translation>
    </message>
    <message>
        <source>{0} cannot be opened ({1}); check its permissions.</source>
        <translation>无法打开 {0}（{1}）；请检查其权限。</translation>
    </message>
    <message>
        <source>{0} has two files of one name; nothing was downloaded.</source>
        <translation>{0} 有两个同名文件；未下载任何内容。</translation>
    </message>
    <message>
        <source>{0} has a file named {1}; nothing was downloaded.</source>
        <translation>{0} 有一个名为 {1} 的文件；未下载任何内容。</translation>
    </message>
    <message>
        <source>The catalogue has no encoder {0}; `kenning encoders catalogue` lists what it has.</source>
        <translation>目录中没有编码器 {0}；`kenning encoders catalogue` 会列出其内容。</translation>
    </message>
    <message>
        <source>The hub offers other weights than the catalogue knows; nothing was downloaded.</source>
        <translation>模型中心提供的权重与目录不同；未下载任何内容。</translation>
    </message>
    <message>
        <source>{0} is longer than its listing says; it was thrown away.</source>
        <translation>{0} 比清单所示更长；已丢弃。</translation>
    </message>
    <message>
        <source>{0} of {1} names files that are not there.</source>
        <translation>{1} 的 {0} 列出了不存在的文件。</translation>
    </message>
    <message>
        <source>{0} gives {1} under {2}, the catalogue says {3}; nothing was downloaded. Read the licence there, then bring the folder by hand.</source>
        <translation>{0} 以 {2} 提供 {1}，目录标明 {3}；未下载任何内容。请在那里阅读许可证，然后手动带来文件夹。</translation>
    </message>
    <message>
        <source>{0} of {1} arrived twice with a wrong hash; it was thrown away. Try later, or from another network.</source>
        <translation>{1} 的 {0} 两次校验不符；已丢弃。请稍后再试，或换一个网络。</translation>
    </message>
    <message>
        <source>{0} of {1} cannot be read ({2}).</source>
        <translation>无法读取 {1} 的 {0}（{2}）。</translation>
    </message>
    <message>
        <source>{0} refused to give {1} (status {2}); try later.</source>
        <translation>{0} 拒绝提供 {1}（状态 {2}）；请稍后再试。</translation>
    </message>
    <message>
        <source>{0} is no name of a model; they look like intfloat/e5-small-v2.</source>
        <translation>{0} 不是模型名称；名称形如 intfloat/e5-small-v2。</translation>
    </message>
    <message>
        <source>HF_ENDPOINT is {0}; give an address such as https://host.</source>
        <translation>HF_ENDPOINT 为 {0}；请给出形如 https://host 的地址。</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE is set, so nothing is downloaded; unset it first.</source>
        <translation>已设置 HF_HUB_OFFLINE，因此不会下载；请先取消设置。</translation>
    </message>
    <message>
        <source>{0} is given only to those who accepted its licence: accept it at {1}/{2}, make a token for reading at the hub&apos;s settings, and set the environment variable HF_TOKEN to it.</source>
        <translation>{0} 只提供给接受其许可证的人：请在 {1}/{2} 接受，在模型中心的设置中创建读取令牌，并将环境变量 HF_TOKEN 设为该令牌。</translation>
    </message>
    <message>
        <source>The hub led from an encrypted to an open connection; nothing was loaded.</source>
        <translation>模型中心从加密连接转向了未加密连接；未加载任何内容。</translation>
    </message>
    <message>
        <source>{0} gave no listing of {1} ({2}); try later.</source>
        <translation>{0} 未给出 {1} 的清单（{2}）；请稍后再试。</translation>
    </message>
    <message>
        <source>The listing of {0} is too long to be one.</source>
        <translation>{0} 的清单过长，不可能是清单。</translation>
    </message>
    <message>
        <source>{0} ships with Kenning; it is there already.</source>
        <translation>{0} 随 Kenning 提供；已经存在。</translation>
    </message>
    <message>
        <source>{0} cannot be added yet: {1}</source>
        <translation>尚不能添加 {0}：{1}</translation>
    </message>
    <message>
        <source>{0} is no encoder of the catalogue, no folder, and no full name of a model on the hub; `kenning encoders catalogue` lists what can be added.</source>
        <translation>{0} 既不是目录中的编码器，也不是文件夹或模型中心的完整模型名；`kenning encoders catalogue` 会列出可添加的内容。</translation>
    </message>
    <message>
        <source>{0} names no licence; read {1}/{2}, then bring its folder.</source>
        <translation>{0} 未标明许可证；请阅读 {1}/{2}，然后带来其文件夹。</translation>
    </message>
    <message>
        <source>{0} holds a reranker; add it with: kenning rerankers add FOLDER</source>
        <translation>{0} 包含重排模型；请用以下命令添加：kenning rerankers add FOLDER</translation>
    </message>
    <message>
        <source>Exporting needs {0}; {1}</source>
        <translation>导出需要 {0}；{1}</translation>
    </message>
    <message>
        <source>The files of {0} say that tokens are pooled by {1}, its authors say by {2}; nothing was installed. Please report it.</source>
        <translation>{0} 的文件称词元按 {1} 汇聚，其作者称按 {2}；未安装任何内容。请报告此问题。</translation>
    </message>
    <message>
        <source>{0} is not an installed encoder.</source>
        <translation>{0} 不是已安装的编码器。</translation>
    </message>
    <message>
        <source>{0} leads out of the encoder&apos;s folder; put the file itself there.</source>
        <translation>{0} 指向编码器文件夹之外；请把文件本身放在那里。</translation>
    </message>
    <message>
        <source>{0} {1} is installed already; remove it first.</source>
        <translation>{0} {1} 已安装；请先移除。</translation>
    </message>
    <message>
        <source>{0} ships with Kenning and stays.</source>
        <translation>{0} 随 Kenning 提供，会保留。</translation>
    </message>
    <message>
        <source>{0} publishes no ONNX files; add a folder with its weights instead.</source>
        <translation>{0} 未发布 ONNX 文件；请改为添加含其权重的文件夹。</translation>
    </message>
    <message>
        <source>There is no folder {0}; give one with a reranker.</source>
        <translation>没有文件夹 {0}；请给出含重排模型的文件夹。</translation>
    </message>
    <message>
        <source>{0} is not an installed reranker.</source>
        <translation>{0} 不是已安装的重排模型。</translation>
    </message>
    <message>
        <source>Nothing to compare with; give a sentence or a passage.</source>
        <translation>没有可比较的内容；请给出一句话或一段文字。</translation>
    </message>
    <message>
        <source>no reranker is chosen; `kenning rerankers use NAME` takes one.</source>
        <translation>未选择重排模型；`kenning rerankers use NAME` 可选择一个。</translation>
    </message>
    <message>
        <source>This library does not know its documents&apos; languages yet; index it again with: kenning index</source>
        <translation>此资料库尚不知道其文档的语言；请重新索引：kenning index</translation>
    </message>
    <message>
        <source>A program&apos;s name is 1 to {0} visible characters; choose another one.</source>
        <translation>程序名称为 1 到 {0} 个可见字符；请另选一个。</translation>
    </message>
    <message>
        <source>{0} programs are known already; no more can ask.</source>
        <translation>已知 {0} 个程序；不能再有更多程序请求。</translation>
    </message>
    <message>
        <source>Name at least one folder that the program may read.</source>
        <translation>请至少指定一个该程序可读取的文件夹。</translation>
    </message>
    <message>
        <source>A limit is 1 to {0} passages; choose another one.</source>
        <translation>限额为 1 到 {0} 段；请另选。</translation>
    </message>
    <message>
        <source>Another process holds {0}; try again, and end it if it hangs.</source>
        <translation>另一个进程占用着 {0}；请重试，如果它已停滞请结束它。</translation>
    </message>
    <message>
        <source>{0} cannot be written to ({1}); free some space or mend it.</source>
        <translation>无法写入 {0}（{1}）；请腾出空间或修复它。</translation>
    </message>
    <message>
        <source>There is a program of this name already; choose another one.</source>
        <translation>已有同名程序；请另选名称。</translation>
    </message>
    <message>
        <source>There is no program {0}; `kenning access list` shows them.</source>
        <translation>没有程序 {0}；`kenning access list` 会列出它们。</translation>
    </message>
    <message>
        <source>There is no program {0}; grant it something first.</source>
        <translation>没有程序 {0}；请先授权。</translation>
    </message>
    <message>
        <source>Which programs may read is not known, so none may: {0} cannot be read ({1}); mend it, or delete it and grant anew.</source>
        <translation>不清楚哪些程序可以读取，因此一律不可：无法读取 {0}（{1}）；请修复它，或删除后重新授权。</translation>
    </message>
    <message>
        <source>Setting {0} is {1}; it takes {2}.</source>
        <translation>设置 {0} 为 {1}；它接受 {2}。</translation>
    </message>
    <message>
        <source>Setting {0} is {1}; choose one of {2}.</source>
        <translation>设置 {0} 为 {1}；请从 {2} 中选择。</translation>
    </message>
    <message>
        <source>Setting {0} is {1}; choose {2} to {3}.</source>
        <translation>设置 {0} 为 {1}；请在 {2} 到 {3} 之间选择。</translation>
    </message>
    <message>
        <source>The borrowed vectors are in use; drop them when indexing has ended.</source>
        <translation>借用的向量正在使用；请在索引结束后丢弃。</translation>
    </message>
    <message>
        <source>{0} passages of the library got no vector; it stays as it was.</source>
        <translation>资料库的 {0} 段没有得到向量；资料库保持原样。</translation>
    </message>
    <message>
        <source>The library {0} is in use, or too many files are open; close some programs and try again.</source>
        <translation>资料库 {0} 正在使用，或打开的文件太多；请关闭一些程序后重试。</translation>
    </message>
    <message>
        <source>There is no library at {0}; make one with: kenning add FOLDER</source>
        <translation>{0} 处没有资料库；请创建一个：kenning add FOLDER</translation>
    </message>
    <message>
        <source>{0} is not in the library; tag what `kenning search` finds.</source>
        <translation>{0} 不在资料库中；请为 `kenning search` 找到的内容加标签。</translation>
    </message>
    <message>
        <source>A passage has no vector of the new encoder yet; the library stays as it was.</source>
        <translation>有一段尚无新编码器的向量；资料库保持原样。</translation>
    </message>
    <message>
        <source>This is a read-only copy of {0}; change the library on the computer that publishes it.</source>
        <translation>这是 {0} 的只读副本；请在发布它的计算机上更改资料库。</translation>
    </message>
    <message>
        <source>Another Kenning process publishes this library; wait until it is done.</source>
        <translation>另一个 Kenning 进程正在发布此资料库；请等待其完成。</translation>
    </message>
    <message>
        <source>The library {0} was not closed and lies on a disk that cannot be written to; copy it to one that can, and open it there.</source>
        <translation>资料库 {0} 未正常关闭，且位于无法写入的磁盘上；请复制到可写磁盘后打开。</translation>
    </message>
    <message>
        <source>The library was made with encoder {0}, not {1}; use that one, or change the library&apos;s with: kenning encoders use NAME</source>
        <translation>资料库由编码器 {0} 而非 {1} 建立；请使用前者，或更改资料库的编码器：kenning encoders use NAME</translation>
    </message>
    <message>
        <source>The library&apos;s rows cannot be read back; verify them with: kenning check</source>
        <translation>无法读回资料库的行；请检查：kenning check</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>真或假（true、false）</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>it is damaged, or no Parquet file</source>
        <translation>文件已损坏，或不是 Parquet 文件</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>{0} is damaged</source>
        <translation>{0} 已损坏</translation>
    </message>
    <message>
        <source>it does not say which encoder made it</source>
        <translation>文件未说明由哪个编码器生成</translation>
    </message>
    <message>
        <source>its vectors proved wrong here before</source>
        <translation>其向量此前在此已被证实有误</translation>
    </message>
    <message>
        <source>it has other columns</source>
        <translation>文件的列不同</translation>
    </message>
    <message>
        <source>its vectors have not {0} dimensions of two bytes</source>
        <translation>其向量不是每维两字节的 {0} 维</translation>
    </message>
    <message>
        <source>its columns hold something else</source>
        <translation>其列的内容不是所需的</translation>
    </message>
    <message>
        <source>it does not hold as many vectors as it says</source>
        <translation>文件中的向量数与其所述不符</translation>
    </message>
    <message>
        <source>it says that it holds {0} vectors, and is too small for them</source>
        <translation>文件称含 {0} 个向量，但其大小不足</translation>
    </message>
    <message>
        <source>it holds more than vectors</source>
        <translation>文件中不止有向量</translation>
    </message>
    <message>
        <source>it cannot be read ({0})</source>
        <translation>无法读取文件（{0}）</translation>
    </message>
    <message>
        <source>it has empty fields</source>
        <translation>文件中有空字段</translation>
    </message>
    <message>
        <source>some of its vectors are another encoder&apos;s</source>
        <translation>部分向量出自其他编码器</translation>
    </message>
    <message>
        <source>some of its numbers are not finite</source>
        <translation>部分数值不是有限值</translation>
    </message>
    <message>
        <source>some of its vectors have not length 1</source>
        <translation>部分向量的长度不为 1</translation>
    </message>
    <message>
        <source>a vector is not what the encoder makes of that passage of yours</source>
        <translation>有一个向量与编码器对您该段落的结果不符</translation>
    </message>
    <message>
        <source>it has two different vectors for one text</source>
        <translation>文件中同一文本有两个不同的向量</translation>
    </message>
    <message>
        <source>projections that do not fit ({0})</source>
        <translation>不匹配的投影（{0}）</translation>
    </message>
    <message>
        <source>numbers of shape {0} for {1} pairs</source>
        <translation>形状为 {0} 的数值，对应 {1} 对</translation>
    </message>
    <message>
        <source>numbers that are not finite</source>
        <translation>非有限的数值</translation>
    </message>
    <message>
        <source>states of shape {0}</source>
        <translation>形状为 {0} 的状态</translation>
    </message>
    <message>
        <source>projections ({0})</source>
        <translation>投影（{0}）</translation>
    </message>
    <message>
        <source>{0} dimensions</source>
        <translation>{0} 个维度</translation>
    </message>
    <message>
        <source>the part &quot;{0}&quot; is not in this bundle; install Kenning from its source</source>
        <translation>此安装包不含组件“{0}”；请从源代码安装 Kenning</translation>
    </message>
    <message>
        <source>add the part &quot;{0}&quot; with: {1}</source>
        <translation>添加组件“{0}”：{1}</translation>
    </message>
    <message>
        <source>{0} pools by one token, and the library&apos;s passages know the text around them.</source>
        <translation>{0} 按单个词元汇聚，而资料库的段落了解其周围的文本。</translation>
    </message>
    <message>
        <source>Version {0} was dropped while it was fetched; the newer one is taken.</source>
        <translation>获取版本 {0} 时它已被移除；改用更新的版本。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation>1 个段落</translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation>{0} 个段落</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Afrikaans</source>
        <translation>南非荷兰语</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>阿尔巴尼亚语</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯语</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>亚美尼亚语</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>巴斯克语</translation>
    </message>
    <message>
        <source>Bangla</source>
        <translation>孟加拉语</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>保加利亚语</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>加泰罗尼亚语</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>克罗地亚语</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>捷克语</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>丹麦语</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>荷兰语</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>爱沙尼亚语</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>菲律宾语</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>芬兰语</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>加利西亚语</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>格鲁吉亚语</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>希腊语</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>希伯来语</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>印地语</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>匈牙利语</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>冰岛语</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>印度尼西亚语</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>爱尔兰语</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>意大利语</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日语</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩语</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>拉丁语</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>拉脱维亚语</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>立陶宛语</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>马来语</translation>
    </message>
    <message>
        <source>Norwegian Bokmål</source>
        <translation>书面挪威语</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>波斯语</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>波兰语</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>葡萄牙语</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>罗马尼亚语</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>俄语</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>塞尔维亚语</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>斯洛伐克语</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>斯洛文尼亚语</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>斯瓦希里语</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>瑞典语</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>泰米尔语</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>泰语</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>土耳其语</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>乌克兰语</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>乌尔都语</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>越南语</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>威尔士语</translation>
    </message>
</context>
<context>
    <name>member</name>
    <message>
        <source>the rest</source>
        <translation>其余部分</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>另外 {0} 个</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>message</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>attachment {0}</source>
        <translation>附件 {0}</translation>
    </message>
    <message>
        <source>file {0}</source>
        <translation>文件 {0}</translation>
    </message>
    <message>
        <source>note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>notebook</source>
        <translation>笔记本</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>The encoder for new libraries</source>
        <translation>新资料库的编码器</translation>
    </message>
    <message>
        <source>Auto takes the one that reads the files&apos; languages, else a name or folder.</source>
        <translation>自动选用能读取文件语言的编码器，否则填名称或文件夹。</translation>
    </message>
    <message>
        <source>The reranker that reads the best results again</source>
        <translation>再次读取最佳结果的重排模型</translation>
    </message>
    <message>
        <source>Off, or the name or folder of one that was added.</source>
        <translation>关闭，或已添加模型的名称或文件夹。</translation>
    </message>
    <message>
        <source>Dimensions searched</source>
        <translation>搜索的维度</translation>
    </message>
    <message>
        <source>Smaller is faster and takes less space.</source>
        <translation>越小越快，占用空间越少。</translation>
    </message>
    <message>
        <source>Layers of the encoder for new libraries</source>
        <translation>新资料库的编码器层数</translation>
    </message>
    <message>
        <source>0 means all, fewer index faster where it allows.</source>
        <translation>0 表示全部；在支持的情况下，较少则索引更快。</translation>
    </message>
    <message>
        <source>In new libraries each passage&apos;s vector knows the text around it</source>
        <translation>新资料库中每个段落的向量包含其上下文</translation>
    </message>
    <message>
        <source>Indexing takes twice as long.</source>
        <translation>索引时间会加倍。</translation>
    </message>
    <message>
        <source>What is kept of each dimension</source>
        <translation>每个维度保留的内容</translation>
    </message>
    <message>
        <source>Binary keeps its sign, an eighth of a byte.</source>
        <translation>二进制保留其符号，八分之一字节。</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>窗口颜色</translation>
    </message>
    <message>
        <source>What moves in the window</source>
        <translation>窗口中的动画</translation>
    </message>
    <message>
        <source>Reduced shows waiting without movement.</source>
        <translation>减弱时以静态方式显示等待。</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>窗口语言</translation>
    </message>
    <message>
        <source>It changes when Kenning is started again, and the command line speaks English.</source>
        <translation>重新启动 Kenning 后更改；命令行使用英语。</translation>
    </message>
    <message>
        <source>Processor cores for indexing</source>
        <translation>用于索引的处理器核心</translation>
    </message>
    <message>
        <source>0 means all.</source>
        <translation>0 表示全部。</translation>
    </message>
    <message>
        <source>Where the encoder runs</source>
        <translation>编码器运行位置</translation>
    </message>
    <message>
        <source>Auto takes the GPU where it is faster.</source>
        <translation>自动会在 GPU 更快时使用它。</translation>
    </message>
    <message>
        <source>Larger files are skipped, in megabytes</source>
        <translation>跳过更大的文件（MB）</translation>
    </message>
    <message>
        <source>Time limit for reading one file, in seconds</source>
        <translation>读取单个文件的时间限制（秒）</translation>
    </message>
    <message>
        <source>Memory limit for reading one file, in megabytes</source>
        <translation>读取单个文件的内存限制（MB）</translation>
    </message>
    <message>
        <source>Recognise text in scans and pictures where the extra is there</source>
        <translation>装有扩展时识别扫描件和图片中的文字</translation>
    </message>
    <message>
        <source>Read files and folders whose names start with a dot</source>
        <translation>读取名称以点开头的文件和文件夹</translation>
    </message>
    <message>
        <source>Remember what was asked</source>
        <translation>记住问过的问题</translation>
    </message>
    <message>
        <source>The questions stay in the library, for you alone, and switching it off deletes them.</source>
        <translation>问题保存在资料库中，仅供您使用；关闭会将其删除。</translation>
    </message>
    <message>
        <source>Leave out what .gitignore files leave out</source>
        <translation>排除 .gitignore 文件所排除的内容</translation>
    </message>
    <message>
        <source>.kenningignore files always count.</source>
        <translation>.kenningignore 文件始终有效。</translation>
    </message>
    <message>
        <source>Go on indexing when the window is closed</source>
        <translation>窗口关闭后继续索引</translation>
    </message>
    <message>
        <source>Keep Kenning running in the background</source>
        <translation>让 Kenning 在后台运行</translation>
    </message>
    <message>
        <source>Closing the window leaves it in the tray, whose menu ends it.</source>
        <translation>关闭窗口后它留在托盘中，可从托盘菜单退出。</translation>
    </message>
    <message>
        <source>Start Kenning at login</source>
        <translation>登录时启动 Kenning</translation>
    </message>
    <message>
        <source>Without a window, in the tray where there is one, and it keeps running.</source>
        <translation>不显示窗口，有托盘时在托盘中，并持续运行。</translation>
    </message>
    <message>
        <source>Key that shows the search bar from everywhere</source>
        <translation>在任何地方显示搜索栏的按键</translation>
    </message>
    <message>
        <source>The desktop is asked for it, and may ask you.</source>
        <translation>会向桌面请求该按键，桌面可能会询问您。</translation>
    </message>
    <message>
        <source>Answer the desktop&apos;s own search</source>
        <translation>回答桌面自带的搜索</translation>
    </message>
    <message>
        <source>Its programs then see names and passages of your files that are found.</source>
        <translation>桌面的程序届时会看到所找到文件的名称和段落。</translation>
    </message>
    <message>
        <source>Share of the whole processor that indexing may take, in percent</source>
        <translation>索引可占用的处理器总份额（百分比）</translation>
    </message>
    <message>
        <source>100 means no limit.</source>
        <translation>100 表示不限制。</translation>
    </message>
    <message>
        <source>Pause indexing on battery</source>
        <translation>使用电池时暂停索引</translation>
    </message>
    <message>
        <source>What was just saved is still taken in, and the window can go on anyway.</source>
        <translation>刚保存的内容仍会收录，也可在窗口中选择仍然继续。</translation>
    </message>
    <message>
        <source>Pause indexing while a question is typed in the window</source>
        <translation>在窗口中输入问题时暂停索引</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>二进制</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>减弱</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Cpu</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Openvino</source>
        <translation>OpenVINO</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
</context>
</TS>
