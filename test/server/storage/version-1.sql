PRAGMA foreign_keys = OFF;
CREATE TABLE negotiation (place INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE act (
    negotiation TEXT NOT NULL REFERENCES negotiation (id),
    seq INTEGER NOT NULL CHECK (seq > 0),
    hash TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (negotiation, seq)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE document (id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;
CREATE TABLE room (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE room_update (
    room INTEGER NOT NULL REFERENCES room (number),
    seq INTEGER NOT NULL,
    member TEXT NOT NULL,
    time TEXT NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (room, seq)
  ) STRICT;
CREATE TABLE room_snapshot (
    room INTEGER PRIMARY KEY REFERENCES room (number),
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
CREATE TABLE lease (
    room INTEGER NOT NULL REFERENCES room (number),
    client INTEGER NOT NULL,
    member TEXT NOT NULL,
    PRIMARY KEY (room, client)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE invitation (
    link TEXT PRIMARY KEY,
    secret_hash TEXT NOT NULL UNIQUE,
    negotiation TEXT REFERENCES negotiation (id),
    expires TEXT NOT NULL,
    revoked INTEGER NOT NULL,
    json TEXT NOT NULL
  ) STRICT;
CREATE TABLE session (
    secret_hash TEXT PRIMARY KEY,
    expires TEXT NOT NULL,
    may_create INTEGER NOT NULL DEFAULT 0
  ) STRICT;
CREATE TABLE membership (
    place INTEGER PRIMARY KEY,
    session TEXT NOT NULL REFERENCES session (secret_hash) ON DELETE CASCADE,
    negotiation TEXT NOT NULL REFERENCES negotiation (id),
    member TEXT NOT NULL,
    UNIQUE (session, negotiation, member)
  ) STRICT;
INSERT INTO negotiation VALUES (1, 'f1KBdkfUFZ68296Z');
INSERT INTO act VALUES ('f1KBdkfUFZ68296Z', 1, '309c6ef879915ec6a3d421374d34fbb495ece325c15e27f8f33204cd1c8274e6', '{"seq":1,"time":"2026-02-01T09:00:00.000Z","by":"3x9k404toVa1ooCN","hash":"309c6ef879915ec6a3d421374d34fbb495ece325c15e27f8f33204cd1c8274e6","kind":"create","id":"f1KBdkfUFZ68296Z","title":"Acting together","committee":"First","agendaItem":"1","language":"en","demonstration":false,"draft":{"number":0,"symbol":"A/L.1","document":{"symbol":"A/L.1","title":"","kind":"draft resolution","language":"en","paragraphs":[{"id":"enacting","kind":"enacting","level":0,"text":"The General Assembly,"},{"id":"PP1","kind":"preambular","level":0,"text":"Recalling what it said before,"},{"id":"OP1","kind":"operative","level":0,"text":"Decides that all shall act together;"},{"id":"OP2","kind":"operative","level":0,"text":"Requests the Secretary-General to report;"}],"footnotes":[]},"hash":"b6212e7c17dbfb560ee6bfad1d68b49c575fc2e67d5662a1327ad189aa8d9382","issued":"2026-02-01T09:00:00.000Z"}}');
INSERT INTO act VALUES ('f1KBdkfUFZ68296Z', 2, '1017a6a3f2b5a9b83ab46d9317431f94b33fa47e3e830611c8726e31460736d9', '{"seq":2,"time":"2026-02-01T09:00:00.000Z","by":"3x9k404toVa1ooCN","hash":"1017a6a3f2b5a9b83ab46d9317431f94b33fa47e3e830611c8726e31460736d9","kind":"join","member":{"id":"3x9k404toVa1ooCN","name":"Amina","role":"chair","party":null,"link":null}}');
INSERT INTO act VALUES ('f1KBdkfUFZ68296Z', 3, '5a744b6f300aeedc33424620f7207d6eddfc081d2582fe023e7b170d95200194', '{"seq":3,"time":"2026-02-01T09:00:00.000Z","by":"3x9k404toVa1ooCN","hash":"5a744b6f300aeedc33424620f7207d6eddfc081d2582fe023e7b170d95200194","kind":"party","party":{"code":"KEN","kind":"delegation","name":{"en":"KEN","fr":"KEN"},"members":[]}}');
INSERT INTO act VALUES ('f1KBdkfUFZ68296Z', 4, '1f43dc61cbf00545a2de7a955804f07471b71b41033ccf8bbf28800d48ada327', '{"seq":4,"time":"2026-02-01T09:00:00.000Z","by":"3x9k404toVa1ooCN","hash":"1f43dc61cbf00545a2de7a955804f07471b71b41033ccf8bbf28800d48ada327","kind":"party","party":{"code":"JPN","kind":"delegation","name":{"en":"JPN","fr":"JPN"},"members":[]}}');
INSERT INTO act VALUES ('f1KBdkfUFZ68296Z', 5, '165ef6af825ca5d71b9c4d3be68b96e4b036e78d3c82169be86ef7b1edb3e18b', '{"seq":5,"time":"2026-02-01T09:00:00.000Z","by":"3x9k404toVa1ooCN","hash":"165ef6af825ca5d71b9c4d3be68b96e4b036e78d3c82169be86ef7b1edb3e18b","kind":"invite","link":{"id":"LEALqNiveU6ccCRG","role":"secretariat","party":null,"note":"","created":"2026-02-01T09:00:00.000Z","expires":"2026-04-02T09:00:00.000Z","revoked":false}}');
INSERT INTO act VALUES ('f1KBdkfUFZ68296Z', 6, '394e001decc6291dadf2c7bae82fb4dc7d22716d6e4a3098f730e7e0d38c3181', '{"seq":6,"time":"2026-02-01T09:00:00.000Z","by":"vyLar7RJ9_DkwyRT","hash":"394e001decc6291dadf2c7bae82fb4dc7d22716d6e4a3098f730e7e0d38c3181","kind":"join","member":{"id":"vyLar7RJ9_DkwyRT","name":"Sam","role":"secretariat","party":null,"link":"LEALqNiveU6ccCRG"}}');
INSERT INTO act VALUES ('f1KBdkfUFZ68296Z', 7, 'a06075cab9e7550a5ca863f99ceacd9abf8e27e355e8c89c3aa8d64e0c63bb37', '{"seq":7,"time":"2026-02-01T09:00:00.000Z","by":"3x9k404toVa1ooCN","hash":"a06075cab9e7550a5ca863f99ceacd9abf8e27e355e8c89c3aa8d64e0c63bb37","kind":"invite","link":{"id":"jcPXDv7SZOH3MH2P","role":"delegate","party":"KEN","note":"","created":"2026-02-01T09:00:00.000Z","expires":"2026-04-02T09:00:00.000Z","revoked":false}}');
INSERT INTO act VALUES ('f1KBdkfUFZ68296Z', 8, 'd40cecf2ce3ed60ba5180b24190f256d553d4b05c85b08f411d3e60dba0617f0', '{"seq":8,"time":"2026-02-01T09:00:00.000Z","by":"RFIci9L55iMAAOPu","hash":"d40cecf2ce3ed60ba5180b24190f256d553d4b05c85b08f411d3e60dba0617f0","kind":"join","member":{"id":"RFIci9L55iMAAOPu","name":"Wanjiru","role":"delegate","party":"KEN","link":"jcPXDv7SZOH3MH2P"}}');
INSERT INTO act VALUES ('f1KBdkfUFZ68296Z', 9, '32b440b89d2ae99c4cef41f47b3e6ad431746c77ed9aab6861e39d14a61deba2', '{"seq":9,"time":"2026-02-01T09:00:00.000Z","by":"3x9k404toVa1ooCN","hash":"32b440b89d2ae99c4cef41f47b3e6ad431746c77ed9aab6861e39d14a61deba2","kind":"invite","link":{"id":"iFuvAsCpAcsvrwg_","role":"delegate","party":"JPN","note":"","created":"2026-02-01T09:00:00.000Z","expires":"2026-04-02T09:00:00.000Z","revoked":false}}');
INSERT INTO act VALUES ('f1KBdkfUFZ68296Z', 10, '0c05316858037fe2fb0906afe4bdccbdfc471d977245d84be8476c4ccc0dbc38', '{"seq":10,"time":"2026-02-01T09:00:00.000Z","by":"Gx4Wat3-_ieCGYkY","hash":"0c05316858037fe2fb0906afe4bdccbdfc471d977245d84be8476c4ccc0dbc38","kind":"join","member":{"id":"Gx4Wat3-_ieCGYkY","name":"Haruki","role":"delegate","party":"JPN","link":"iFuvAsCpAcsvrwg_"}}');
INSERT INTO act VALUES ('f1KBdkfUFZ68296Z', 11, 'e8aad43119a7385c84babc658bfe0c6df7c94c937c31410ce2d3a107315b2782', '{"seq":11,"time":"2026-02-01T09:00:00.000Z","by":"3x9k404toVa1ooCN","hash":"e8aad43119a7385c84babc658bfe0c6df7c94c937c31410ce2d3a107315b2782","kind":"invite","link":{"id":"PMdDlvSokWhr2FnG","role":"observer","party":null,"note":"","created":"2026-02-01T09:00:00.000Z","expires":"2026-04-02T09:00:00.000Z","revoked":false}}');
INSERT INTO act VALUES ('f1KBdkfUFZ68296Z', 12, '8605d18bb7547a71d993b88ab655ca9b092882058587ce0e61d4ba3af54ae747', '{"seq":12,"time":"2026-02-01T09:00:00.000Z","by":"XMvr7NInXanokiRu","hash":"8605d18bb7547a71d993b88ab655ca9b092882058587ce0e61d4ba3af54ae747","kind":"join","member":{"id":"XMvr7NInXanokiRu","name":"Olga","role":"observer","party":null,"link":"PMdDlvSokWhr2FnG"}}');
INSERT INTO act VALUES ('f1KBdkfUFZ68296Z', 13, 'ba7f4168ad5d20d3e0b8ae4e9013eeab91a0bdce5b3f4523e506411173d29fb6', '{"seq":13,"time":"2026-02-01T09:00:00.000Z","by":"RFIci9L55iMAAOPu","hash":"ba7f4168ad5d20d3e0b8ae4e9013eeab91a0bdce5b3f4523e506411173d29fb6","kind":"table","party":"KEN","draft":0,"wordings":[{"party":"KEN","paragraph":"OP1","text":"Decides that all should act together;","draft":0,"version":1,"tabled":"2026-02-01T09:00:00.000Z","by":"RFIci9L55iMAAOPu","hash":"6f86e08fb1dfc19b66fb77b19c4a6fe2615b28fe429b338324121d66c0fdb6aa"}]}');
INSERT INTO act VALUES ('f1KBdkfUFZ68296Z', 14, 'bb621ee83bf12912af171dcf9f4610316bef58130d6a29fae0dd194710866e8b', '{"seq":14,"time":"2026-02-01T09:00:00.000Z","by":"3x9k404toVa1ooCN","hash":"bb621ee83bf12912af171dcf9f4610316bef58130d6a29fae0dd194710866e8b","kind":"take","take":{"draft":0,"paragraph":"OP1","from":17,"to":22,"text":"should","source":{"kind":"party","holders":["KEN"]},"time":"2026-02-01T09:00:00.000Z","by":"3x9k404toVa1ooCN"}}');
INSERT INTO act VALUES ('f1KBdkfUFZ68296Z', 15, '58e52e2de87603cd38c4e19bd37000272ef2407e9147b7c610aa1ad2ca91f70b', '{"seq":15,"time":"2026-02-01T09:00:00.000Z","by":"Gx4Wat3-_ieCGYkY","hash":"58e52e2de87603cd38c4e19bd37000272ef2407e9147b7c610aa1ad2ca91f70b","kind":"position","on":true,"position":{"party":"JPN","draft":0,"paragraph":"OP1","stance":"reserve","from":17,"to":22,"note":"","time":"2026-02-01T09:00:00.000Z","by":"Gx4Wat3-_ieCGYkY"}}');
INSERT INTO room VALUES (1, 'negotiation/f1KBdkfUFZ68296Z/draft/0/party/KEN');
INSERT INTO room VALUES (2, 'negotiation/f1KBdkfUFZ68296Z/draft/0/chair');
INSERT INTO room_update VALUES (1, 1, 'server', '2026-02-01T09:00:00.000Z', x'01180100070104746578740309706172616772617068070001000604000101155468652047656e6572616c20417373656d626c792c28000100026964017708656e616374696e6728000100046b696e64017708656e616374696e6728000100056c6576656c0177013087010003097061726167726170680700011a060400011b1e526563616c6c696e6720776861742069742073616964206265666f72652c2800011a0269640177035050312800011a046b696e6401770a707265616d62756c61722800011a056c6576656c0177013087011a03097061726167726170680700013d060400013e2444656369646573207468617420616c6c207368616c6c2061637420746f6765746865723b2800013d0269640177034f50312800013d046b696e640177096f70657261746976652800013d056c6576656c0177013087013d030970617261677261706807000166060400016729526571756573747320746865205365637265746172792d47656e6572616c20746f207265706f72743b280001660269640177034f503228000166046b696e640177096f706572617469766528000166056c6576656c0177013000');
INSERT INTO room_update VALUES (1, 2, 'RFIci9L55iMAAOPu', '2026-02-01T09:00:00.000Z', x'0101cc8db5900d00c401540155046f756c640101015203');
INSERT INTO room_update VALUES (2, 1, 'server', '2026-02-01T09:00:00.000Z', x'01180100070104746578740309706172616772617068070001000604000101155468652047656e6572616c20417373656d626c792c28000100026964017708656e616374696e6728000100046b696e64017708656e616374696e6728000100056c6576656c0177013087010003097061726167726170680700011a060400011b1e526563616c6c696e6720776861742069742073616964206265666f72652c2800011a0269640177035050312800011a046b696e6401770a707265616d62756c61722800011a056c6576656c0177013087011a03097061726167726170680700013d060400013e2444656369646573207468617420616c6c207368616c6c2061637420746f6765746865723b2800013d0269640177034f50312800013d046b696e640177096f70657261746976652800013d056c6576656c0177013087013d030970617261677261706807000166060400016729526571756573747320746865205365637265746172792d47656e6572616c20746f207265706f72743b280001660269640177034f503228000166046b696e640177096f706572617469766528000166056c6576656c0177013000');
INSERT INTO room_update VALUES (2, 2, 'server', '2026-02-01T09:00:00.000Z', x'0101e4f68bbb0100c401540155046f756c640101015203');
INSERT INTO room_update VALUES (1, 3, 'RFIci9L55iMAAOPu', '2026-02-01T09:00:00.000Z', x'0101cc8db5900d04c401560157076c77617973206100');
INSERT INTO lease VALUES (1, 3524085452, 'RFIci9L55iMAAOPu');
INSERT INTO invitation VALUES ('lQorczZp86eAs2WE', '4f4d00c70f923362d40b911a8c58698899a3866f521155d15da652e60b4bebca', NULL, '2026-02-08T09:00:00.000Z', 0, '{"id":"lQorczZp86eAs2WE","role":"chair","party":null,"note":"","revoked":false,"created":"2026-02-01T09:00:00.000Z","expires":"2026-02-08T09:00:00.000Z"}');
INSERT INTO invitation VALUES ('LEALqNiveU6ccCRG', '27b7eb6ef9c2994bca4d62580b022d7390d4827a08edc2be363538a625380829', 'f1KBdkfUFZ68296Z', '2026-04-02T09:00:00.000Z', 0, '{"id":"LEALqNiveU6ccCRG","role":"secretariat","party":null,"note":"","created":"2026-02-01T09:00:00.000Z","expires":"2026-04-02T09:00:00.000Z","revoked":false}');
INSERT INTO invitation VALUES ('jcPXDv7SZOH3MH2P', '97b127ae3af4a01ea00527b29de5cd24d031be7f28e6e7d1727805125682cb18', 'f1KBdkfUFZ68296Z', '2026-04-02T09:00:00.000Z', 0, '{"id":"jcPXDv7SZOH3MH2P","role":"delegate","party":"KEN","note":"","created":"2026-02-01T09:00:00.000Z","expires":"2026-04-02T09:00:00.000Z","revoked":false}');
INSERT INTO invitation VALUES ('iFuvAsCpAcsvrwg_', '229f1d0ada84d74a1dcc00bbd2a9900fc9ae9593537edf3912fe4939db144692', 'f1KBdkfUFZ68296Z', '2026-04-02T09:00:00.000Z', 0, '{"id":"iFuvAsCpAcsvrwg_","role":"delegate","party":"JPN","note":"","created":"2026-02-01T09:00:00.000Z","expires":"2026-04-02T09:00:00.000Z","revoked":false}');
INSERT INTO invitation VALUES ('PMdDlvSokWhr2FnG', 'b393ef9a38a43d511ceb9b45392c2592f7ddc0de571f80b113822abfe52e6ec9', 'f1KBdkfUFZ68296Z', '2026-04-02T09:00:00.000Z', 0, '{"id":"PMdDlvSokWhr2FnG","role":"observer","party":null,"note":"","created":"2026-02-01T09:00:00.000Z","expires":"2026-04-02T09:00:00.000Z","revoked":false}');
INSERT INTO session VALUES ('f709beb0c6a9f090b5dd97ece8b833d3ac16a2a6b2404c73575363df48e9d8b4', '2026-06-01T09:00:00.000Z', 1);
INSERT INTO session VALUES ('7ed1b58cd400c46fcc966a886816b7cff7f8c8234fc5e412d0d9cd7efc7c351f', '2026-06-01T09:00:00.000Z', 0);
INSERT INTO session VALUES ('c8a447854d9777c79ccbbab7a009fa473748b13421966ba80a6da3bc62c67ab6', '2026-06-01T09:00:00.000Z', 0);
INSERT INTO session VALUES ('7dc6a9f925246826675664afefaaed37372a051fa0cf9db4bd11f734df4c57c8', '2026-06-01T09:00:00.000Z', 0);
INSERT INTO session VALUES ('24c5ad7f9b58dd366466d5b05b70fe9a30de2020cb0c72383e4c6f5ad2f74626', '2026-06-01T09:00:00.000Z', 0);
INSERT INTO membership VALUES (1, 'f709beb0c6a9f090b5dd97ece8b833d3ac16a2a6b2404c73575363df48e9d8b4', 'f1KBdkfUFZ68296Z', '3x9k404toVa1ooCN');
INSERT INTO membership VALUES (2, '7ed1b58cd400c46fcc966a886816b7cff7f8c8234fc5e412d0d9cd7efc7c351f', 'f1KBdkfUFZ68296Z', 'vyLar7RJ9_DkwyRT');
INSERT INTO membership VALUES (3, 'c8a447854d9777c79ccbbab7a009fa473748b13421966ba80a6da3bc62c67ab6', 'f1KBdkfUFZ68296Z', 'RFIci9L55iMAAOPu');
INSERT INTO membership VALUES (4, '7dc6a9f925246826675664afefaaed37372a051fa0cf9db4bd11f734df4c57c8', 'f1KBdkfUFZ68296Z', 'Gx4Wat3-_ieCGYkY');
INSERT INTO membership VALUES (5, '24c5ad7f9b58dd366466d5b05b70fe9a30de2020cb0c72383e4c6f5ad2f74626', 'f1KBdkfUFZ68296Z', 'XMvr7NInXanokiRu');
CREATE TRIGGER act_kept BEFORE UPDATE ON act BEGIN SELECT RAISE (ABORT, 'An act is never changed'); END;
CREATE TRIGGER act_stays BEFORE DELETE ON act BEGIN SELECT RAISE (ABORT, 'An act is never removed'); END;
CREATE TRIGGER document_kept BEFORE UPDATE ON document BEGIN SELECT RAISE (ABORT, 'A document is never changed'); END;
CREATE TRIGGER document_stays BEFORE DELETE ON document BEGIN SELECT RAISE (ABORT, 'A document is never removed'); END;
CREATE TRIGGER update_kept BEFORE UPDATE ON room_update BEGIN SELECT RAISE (ABORT, 'The log is never changed'); END;
CREATE TRIGGER update_stays BEFORE DELETE ON room_update BEGIN SELECT RAISE (ABORT, 'The log is never cut'); END;
PRAGMA user_version = 1;
